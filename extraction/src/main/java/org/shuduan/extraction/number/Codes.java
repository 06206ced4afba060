package org.shuduan.extraction.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Numeral.Form;
import org.shuduan.mappings.subject.NumberWords;

/** Digits that count nothing: parts of names, and what is dialled or looked up. */
final class Codes {

  /** How far back the word is looked for that announces codes. */
  private static final int FAR = 40;

  /** What may stand between that word and a code, beside other codes. */
  private static final CharSet BETWEEN = CharSet.of("0123456789()（）：:、/-—–转为是 \u3000\u00A0\n");

  private static final int YEAR_DIGITS = 4;

  private final UnitReader units;
  private final NumberWords words;

  Codes(UnitReader units, NumberWords words) {
    this.units = units;
    this.words = words;
  }

  /** Latin letters with digits after them are a name: A4, PM2.5, G60, COVID-19. */
  static int letters(Folded text, int from, List<Draft> found) {
    int end = from;
    while (Folded.isLetter(text.at(end))) {
      end++;
    }
    int digits = text.at(end) == '-' ? end + 1 : end;
    if (!Folded.isDigit(text.at(digits))) {
      return end;
    }
    int last = nameEnd(text, digits);
    found.add(Draft.label(from, last, "label:letters"));
    return last;
  }

  /** The end of a run of digits, letters and the signs that join them. */
  private static int nameEnd(Folded text, int from) {
    int end = from;
    while (isNameChar(text.at(end))
        || "+-.*:_".indexOf(text.at(end)) >= 0
            && text.at(end) != 0
            && isNameChar(text.at(end + 1))) {
      end++;
    }
    return end;
  }

  static boolean isNameChar(char c) {
    return Folded.isDigit(c) || Folded.isLetter(c);
  }

  /** Digits that belong to a name or a code: 5G, 1+10+26, 1.2.3, 0351-1234567, 1X. */
  @Nullable Draft read(Folded text, Numeral numeral) {
    int end = numeral.end();
    char next = text.at(end);
    if (numeral.value() == null) {
      return Draft.label(numeral.start(), nameEnd(text, end), "label:huge");
    }
    boolean dotted = next == '.' && Folded.isDigit(text.at(end + 1));
    boolean chained = next == '+' && (isNameChar(text.at(end + 1)));
    boolean lettered = Folded.isLetter(next) && units.read(text, end) == null;
    if (dotted || chained || lettered) {
      return Draft.label(numeral.start(), nameEnd(text, end), "label:code");
    }
    if (isYearOfDocument(text, numeral)) {
      return Draft.label(numeral.start(), end, "label:document");
    }
    if (next == '-' && Folded.isDigit(text.at(end + 1)) && numeral.form() == Form.ARABIC) {
      int last = nameEnd(text, end + 1);
      boolean phone =
          text.at(numeral.start()) == '0' && last - numeral.start() >= 7
              || last - numeral.start() >= 10;
      if (phone && text.at(last) != '万') {
        return Draft.label(numeral.start(), last, "label:telephone");
      }
    }
    return null;
  }

  /** 〔2023〕15号, （2023）15号: the year in the number of a document. */
  private static boolean isYearOfDocument(Folded text, Numeral numeral) {
    char open = text.at(numeral.start() - 1);
    char close = text.at(numeral.end());
    if (open == '〔' && close == '〕') {
      return true;
    }
    if (numeral.end() - numeral.start() != YEAR_DIGITS
        || "（(［[【".indexOf(open) < 0
        || "）)］]】".indexOf(close) < 0) {
      return false;
    }
    int from = numeral.end() + (text.at(numeral.end() + 1) == '第' ? 2 : 1);
    int end = from;
    while (Folded.isDigit(text.at(end))) {
      end++;
    }
    return end > from && text.at(end) == '号';
  }

  /** Whether a word before digits announces codes, such as 电话 in 电话（0577）88123456、88123457. */
  boolean isAnnounced(Folded text, int start) {
    int end = start;
    while (end > 0 && start - end < FAR) {
      if (words.announcesCode(text.chars(), end)) {
        return true;
      }
      if (!BETWEEN.contains(text.at(end - 1))) {
        return false;
      }
      end--;
    }
    return false;
  }
}
