package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Numeral.Form;

/** Decides what a numeral with or without a unit is: a quantity, a rank, a label, or nothing. */
final class Classifier {

  /** Chinese numerals before these name a floor, a phase or a grade rather than count them. */
  private static final String RANKED = "楼级期等类线年级班";

  private static final String AFTER_LABEL = "号路版代后国省高院中小次";
  private static final String[] CUES = {
    "达", "为", "超过", "突破", "到", "至", "共", "超", "逾", "近", "约", "有", "以上", ">", "<", "=", "≥", "≤",
    "＞", "＜", "不足", "不少于", "不到", "计"
  };

  private Classifier() {}

  /**
   * A mention for a numeral that is no range, fraction or date.
   *
   * @return null when the numeral counts nothing
   */
  static @Nullable Draft plain(
      Folded text, Numeral numeral, UnitReader.@Nullable Written unit, String rule) {
    return unit == null ? bare(text, numeral, rule) : counted(text, numeral, unit, rule);
  }

  private static @Nullable Draft counted(
      Folded text, Numeral numeral, UnitReader.Written unit, String rule) {
    boolean ranked =
        numeral.form() == Form.DIGIT
            && unit.written().length() == 1
            && RANKED.indexOf(unit.written().charAt(0)) >= 0
            && !unit.unit().symbol().equals("年");
    if (numeral.form() == Form.STRING && numeral.end() - numeral.start() > 1) {
      return Draft.label(numeral.start(), numeral.end(), "label:digits");
    }
    if (numeral.form() == Form.MULTIPLIER
        && numeral.inner() == Approximation.EXACT
        && unit.unit().source() != null
        && numeral.value() != null
        && (text.at(numeral.start()) == '万' || text.at(numeral.start()) == '亿')) {
      return null;
    }
    Draft draft = new Draft(numeral.start(), unit.end(), NumberKind.QUANTITY, numeral.form(), rule);
    draft.value = unit.half() ? plusHalf(numeral.value()) : numeral.value();
    draft.valueMax = numeral.valueMax();
    draft.approx = unit.over() ? Approximation.OVER : numeral.inner();
    draft.unit = unit.unit();
    draft.unitWritten = unit.written();
    draft.cueEnd = draft.end;
    int twice = unit.end() + unit.written().length();
    if (numeral.form() == Form.DIGIT && text.startsWith(unit.written(), unit.end())) {
      // 一次次, 一张张
      draft.end = twice;
      draft.cueEnd = twice;
      draft.approx = Approximation.VAGUE;
      draft.fact = false;
      draft.rules.add("fact:reduplication");
    }
    if (ranked) {
      draft.fact = false;
      draft.rules.add("fact:rank");
    }
    return draft;
  }

  private static @Nullable BigDecimal plusHalf(@Nullable BigDecimal value) {
    return value == null ? null : value.add(new BigDecimal("0.5"));
  }

  private static @Nullable Draft bare(Folded text, Numeral numeral, String rule) {
    return switch (numeral.form()) {
      case ARABIC -> bareDigits(text, numeral, rule);
      case SCALED, CHINESE -> bareWords(text, numeral, rule);
      case MULTIPLIER, VAGUE ->
          numeral.inner() == Approximation.EXACT || !Folded.isHan(text.at(numeral.end()))
              ? null
              : unitless(numeral, rule);
      case DIGIT -> bareDigit(text, numeral);
      case STRING -> Draft.label(numeral.start(), numeral.end(), "label:digits");
    };
  }

  /** 五大机制, 双: slogan counts without a measure word. */
  private static @Nullable Draft bareDigit(Folded text, Numeral numeral) {
    if (text.at(numeral.end() - 1) == '半' && numeral.end() - numeral.start() == 2) {
      return unitless(numeral, "numeral:一半");
    }
    if (text.at(numeral.end()) != '大' || numeral.value() == null) {
      return null;
    }
    Draft draft = unitless(numeral, "numeral");
    draft.cueEnd = numeral.end() + 1;
    draft.fact = false;
    draft.rules.add("fact:slogan");
    return draft;
  }

  private static @Nullable Draft bareWords(Folded text, Numeral numeral, String rule) {
    if (numeral.form() == Form.CHINESE && isQuoted(text, numeral)) {
      return Draft.label(numeral.start(), numeral.end(), "label:name");
    }
    boolean large = numeral.value() != null && numeral.value().longValue() >= 100;
    Draft draft = unitless(numeral, rule);
    if (numeral.form() == Form.CHINESE && !large && !hasCue(text, numeral.start())) {
      draft.fact = false;
      draft.rules.add("fact:slogan");
    }
    return draft;
  }

  private static Draft bareDigits(Folded text, Numeral numeral, String rule) {
    int end = numeral.end();
    char next = text.at(end);
    boolean cue = hasCue(text, numeral.start());
    int length = end - numeral.start();
    boolean name =
        !cue && Folded.isHan(next) && numeral.value() != null && numeral.value().scale() <= 0
            || AFTER_LABEL.indexOf(next) >= 0 && next != 0
            || length >= 9 && numeral.value() != null && numeral.value().scale() <= 0 && !cue
            || text.at(numeral.start()) == '0'
                && length > 1
                && Folded.isDigit(text.at(numeral.start() + 1))
            || isQuoted(text, numeral);
    if (name) {
      return Draft.label(numeral.start(), end, "label:name");
    }
    return unitless(numeral, rule);
  }

  private static boolean isQuoted(Folded text, Numeral numeral) {
    char before = text.at(numeral.start() - 1);
    char after = text.at(numeral.end());
    return (before == '“' || before == '"' || before == '‘')
        && (after == '”' || after == '"' || after == '’');
  }

  private static boolean hasCue(Folded text, int start) {
    int end = text.skipSpaceBack(start);
    for (String word : CUES) {
      if (text.startsWith(word, end - word.length())) {
        return true;
      }
    }
    return false;
  }

  private static Draft unitless(Numeral numeral, String rule) {
    Draft draft =
        new Draft(numeral.start(), numeral.end(), NumberKind.QUANTITY, numeral.form(), rule);
    draft.value = numeral.value();
    draft.valueMax = numeral.valueMax();
    draft.approx = numeral.inner();
    return draft;
  }
}
