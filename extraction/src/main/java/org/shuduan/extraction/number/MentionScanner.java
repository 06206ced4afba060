package org.shuduan.extraction.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Numeral.Form;
import org.shuduan.mappings.subject.NumberWords;
import org.shuduan.mappings.unit.Unit;
import org.shuduan.mappings.unit.UnitCatalogue;

/**
 * Finds the mentions of a text from left to right: numeral, then kind, range and unit. What is
 * counted comes later.
 */
final class MentionScanner {

  /** What a mention may start with that is no numeral; the rest of a text is passed over. */
  private static final CharSet OTHER_STARTS =
      CharSet.of(
          "第周星礼公-−负￥¥$＄ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"
              + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  private final UnitCatalogue catalogue;
  private final UnitReader units;
  private final NumberWords words;
  private final Codes codes;

  MentionScanner(UnitCatalogue catalogue, NumberWords words) {
    this.catalogue = catalogue;
    this.units = new UnitReader(catalogue);
    this.words = words;
    this.codes = new Codes(units, words);
  }

  List<Draft> scan(Folded text) {
    List<Draft> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = step(text, at, found);
    }
    return found;
  }

  /** Reads what stands at a place and returns where to go on, always further. */
  private int step(Folded text, int at, List<Draft> found) {
    char c = text.at(at);
    if (!words.mayStart(c) && !OTHER_STARTS.contains(c) && !NumeralReader.mayStart(c)) {
      return at + 1;
    }
    int word = words.endAt(text.chars(), at, text.length());
    if (word > at) {
      if (words.senseOf(text.chars(), at, word) == NumberWords.Sense.LABEL) {
        found.add(Draft.label(at, word, "label:word"));
      }
      return word;
    }
    if (Folded.isLetter(c)) {
      return Codes.letters(text, at, found);
    }
    Draft draft = null;
    if (c == '第' || c == '周' || c == '星' || c == '礼' || c == '公') {
      draft = marked(text, at);
    } else if (c == '零' && text.at(at + 1) == '下') {
      draft = belowZero(text, at);
    } else if ((c == '百' || c == '千' || c == '万') && text.startsWith("分之", at + 1)) {
      draft = shareOf(text, at);
    } else if (c == '-' || c == '−' || c == '负') {
      draft = negative(text, at);
    } else if (c == '￥' || c == '¥' || c == '$' || c == '＄') {
      draft = money(text, at);
    } else if (c >= 'Ⅰ' && c <= 'ⅿ') {
      draft = Draft.label(at, at + 1, "label:roman");
    } else if (NumeralReader.mayStart(c)) {
      draft = numeral(text, at);
      if (draft == null) {
        Numeral skipped = NumeralReader.read(text, at);
        return skipped == null ? at + 1 : Math.max(at + 1, skipped.end());
      }
    }
    if (draft == null) {
      return at + 1;
    }
    found.add(draft);
    return draft.end;
  }

  private @Nullable Draft marked(Folded text, int at) {
    int date = DateReader.read(text, at);
    if (date > at) {
      return new Draft(at, date, NumberKind.DATE, null, "date");
    }
    if (text.at(at) != '第') {
      return null;
    }
    int from = text.skipSpace(at + 1);
    Numeral numeral = NumeralReader.read(text, from);
    if (numeral == null || numeral.form() == Form.MULTIPLIER) {
      return null;
    }
    Draft draft = new Draft(at, numeral.end(), NumberKind.ORDINAL, numeral.form(), "ordinal:第");
    draft.value = numeral.value();
    UnitReader.Written unit = units.read(text, numeral.end());
    if (unit != null) {
      draft.end = unit.end();
      draft.unitWritten = unit.written();
    }
    draft.cueEnd = draft.end;
    return draft;
  }

  private @Nullable Draft belowZero(Folded text, int at) {
    Numeral numeral = NumeralReader.read(text, text.skipSpace(at + 2));
    if (numeral == null) {
      return null;
    }
    return quantity(text, numeral.negated().startingAt(at), "sign:零下");
  }

  private @Nullable Draft negative(Folded text, int at) {
    char before = text.at(at - 1);
    if (!Folded.isDigit(text.at(at + 1)) && text.at(at) != '负'
        || Codes.isNameChar(before)
        || before == '-'
        || before == '%'
        || before == ')'
        || before == '）'
        || text.at(at) == '-' && NumeralReader.chineseDigit(before) >= 0) {
      return null;
    }
    Numeral numeral = NumeralReader.read(text, at + 1);
    if (numeral == null || !numeral.isArabic()) {
      return null;
    }
    Draft draft = quantity(text, numeral.negated().startingAt(at), "sign:minus");
    return draft != null && draft.isQuantity() ? draft : null;
  }

  private @Nullable Draft money(Folded text, int at) {
    int from = text.skipSpace(at + 1);
    Numeral numeral = NumeralReader.read(text, from);
    if (numeral == null || !numeral.isArabic()) {
      return null;
    }
    Draft draft = quantity(text, numeral.startingAt(at), "unit:sign");
    if (draft != null && draft.isQuantity() && draft.unit == null) {
      boolean dollar = text.at(at) == '$' || text.at(at) == '＄';
      Unit unit = catalogue.find(dollar ? "美元" : "元");
      draft.unit = unit;
      draft.unitWritten = unit == null ? null : unit.name();
    }
    return draft;
  }

  /** 百分之三点五, 千分之二. */
  private @Nullable Draft shareOf(Folded text, int at) {
    int from = at + 3;
    Numeral numeral = NumeralReader.read(text, from);
    if (numeral == null || numeral.value() == null) {
      return null;
    }
    int end = numeral.end();
    BigDecimal value = numeral.value();
    if (text.at(end) == '点') {
      int digit = end + 1;
      StringBuilder decimals = new StringBuilder();
      while (NumeralReader.chineseDigit(text.at(digit)) >= 0) {
        decimals.append(NumeralReader.chineseDigit(text.at(digit)));
        digit++;
      }
      if (decimals.length() > 0 && decimals.length() < 20) {
        value = value.add(new BigDecimal("0." + decimals));
        end = digit;
      }
    }
    char base = text.at(at);
    String name = base == '百' ? "%" : base == '千' ? "‰" : "‱";
    Draft draft = new Draft(at, end, NumberKind.QUANTITY, Form.CHINESE, "share:分之");
    draft.value = value;
    draft.valueMax = numeral.valueMax();
    draft.approx = numeral.inner();
    draft.unit = catalogue.find(name);
    draft.unitWritten = name;
    draft.cueEnd = end;
    return draft;
  }

  private @Nullable Draft numeral(Folded text, int at) {
    if (isListMark(text, at)) {
      return null;
    }
    int date = DateReader.read(text, at);
    if (date > at) {
      return new Draft(at, date, NumberKind.DATE, null, "date");
    }
    Numeral numeral = NumeralReader.read(text, at);
    return numeral == null ? null : quantity(text, numeral, "numeral");
  }

  /** 1. or 1、 or （1） that opens an item of a list. */
  private static boolean isListMark(Folded text, int at) {
    int end = at;
    while (Folded.isDigit(text.at(end))) {
      end++;
    }
    if (end == at || end - at > 2) {
      return false;
    }
    char before = text.at(text.skipSpaceBack(at) - 1);
    char after = text.at(end);
    boolean opens = before == 0 || "。；：;:！？!?".indexOf(before) >= 0 || text.at(at - 1) == '\n';
    if (opens && (after == '.' || after == '、' || after == '．')) {
      return !Folded.isDigit(text.at(end + 1));
    }
    return (before == '（' || before == '(') && (after == '）' || after == ')');
  }

  /** A numeral that is no date: a code, a fraction, a range or a plain quantity. */
  private @Nullable Draft quantity(Folded text, Numeral numeral, String rule) {
    if (numeral.isArabic()) {
      Draft code = codes.read(text, numeral);
      if (code != null) {
        return code;
      }
    }
    Draft fraction = fraction(text, numeral);
    if (fraction != null) {
      return fraction;
    }
    numeral = decimalPoint(text, numeral);
    UnitReader.Written unit = units.read(text, numeral.end());
    Draft range = Ranges.read(text, numeral, unit, units);
    if (range != null) {
      return range;
    }
    if (unit == null && numeral.form() == Form.ARABIC && codes.isAnnounced(text, numeral.start())) {
      return Draft.label(numeral.start(), numeral.end(), "label:announced");
    }
    return Classifier.plain(text, numeral, unit, rule);
  }

  /** 三点五, 二点三亿: Chinese decimals. */
  private static Numeral decimalPoint(Folded text, Numeral numeral) {
    if (numeral.isArabic() || numeral.value() == null || text.at(numeral.end()) != '点') {
      return numeral;
    }
    int digit = numeral.end() + 1;
    StringBuilder decimals = new StringBuilder();
    while (NumeralReader.chineseDigit(text.at(digit)) >= 0 && decimals.length() < 20) {
      decimals.append(NumeralReader.chineseDigit(text.at(digit)));
      digit++;
    }
    if (decimals.length() == 0) {
      return numeral;
    }
    BigDecimal value = numeral.value().add(new BigDecimal("0." + decimals));
    while (NumeralReader.multiplier(text.at(digit)) > 0) {
      value = value.scaleByPowerOfTen(NumeralReader.multiplier(text.at(digit)));
      digit++;
    }
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    return new Numeral(numeral.start(), digit, Form.CHINESE, value, null, numeral.inner());
  }

  /** 三分之一, 1/3, 1:3. */
  private @Nullable Draft fraction(Folded text, Numeral numeral) {
    int end = numeral.end();
    if (numeral.value() == null) {
      return null;
    }
    int next;
    if (text.startsWith("分之", end)) {
      next = end + 2;
    } else if (text.at(end) == '/' && numeral.form() == Form.ARABIC) {
      next = end + 1;
    } else if ((text.at(end) == ':' || text.at(end) == '：' || text.at(end) == '∶')
        && numeral.form() == Form.ARABIC
        && Folded.isDigit(text.at(end + 1))) {
      next = end + 1;
    } else {
      return null;
    }
    Numeral other = NumeralReader.read(text, next);
    if (other == null || other.value() == null || other.value().signum() == 0) {
      return null;
    }
    char sign = text.at(end);
    boolean chained = text.at(other.end()) == sign && Folded.isDigit(text.at(other.end() + 1));
    if (chained) {
      int last = other.end();
      while (Folded.isDigit(text.at(last)) || text.at(last) == sign || text.at(last) == '.') {
        last++;
      }
      return Draft.label(numeral.start(), last, "label:ratio");
    }
    BigDecimal above = sign == '分' ? other.value() : numeral.value();
    BigDecimal below = sign == '分' ? numeral.value() : other.value();
    if (below.signum() == 0) {
      return null;
    }
    if (sign == '/' && (above.compareTo(below) >= 0 || numeral.value().scale() > 0)) {
      return Draft.label(numeral.start(), other.end(), "label:slash");
    }
    Draft draft =
        new Draft(numeral.start(), other.end(), NumberKind.QUANTITY, Form.CHINESE, "fraction");
    draft.value = above.divide(below, MathContext.DECIMAL64).stripTrailingZeros();
    if (draft.value.scale() < 0) {
      draft.value = draft.value.setScale(0);
    }
    draft.approx = other.inner();
    draft.cueEnd = draft.end;
    return draft;
  }
}
