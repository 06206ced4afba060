package org.shuduan.extraction.number;

import org.shuduan.extraction.number.Numeral.Form;

/** Tells data from articles, slogans and formulas. */
final class FactRules {

  private static final int LONGEST_SLOGAN = 14;
  private static final String SLOGAN_UNITS = "级方侧边端头面重层";

  private FactRules() {}

  /** Clears {@link Draft#fact} where a reader would not call the number data. */
  static void apply(Folded text, Draft draft) {
    if (!draft.isQuantity() || !draft.fact) {
      return;
    }
    String rule = notFact(text, draft);
    if (!rule.isEmpty()) {
      draft.fact = false;
      draft.rules.add(rule);
    }
  }

  private static String notFact(Folded text, Draft draft) {
    boolean chinese =
        draft.form == Form.DIGIT
            || draft.form == Form.MULTIPLIER
            || draft.form == Form.CHINESE
            || draft.form == Form.VAGUE;
    if (draft.form == Form.MULTIPLIER && draft.approx == Approximation.EXACT
        || draft.form == Form.MULTIPLIER
            && draft.cueStart == draft.start
            && draft.cueEnd > draft.end) {
      return "fact:multiplier";
    }
    char first = text.at(draft.start);
    if (draft.form == Form.DIGIT && first == '一' && !isMeasure(draft) && !isHalf(text, draft)) {
      return "fact:article";
    }
    if (draft.form == Form.DIGIT
        && first == '一'
        && "年月日天周".indexOf(text.at(draft.start + 1)) >= 0
        && !isHalf(text, draft)) {
      return "fact:article";
    }
    if (draft.form == Form.DIGIT && first == '半' && draft.unit == null) {
      return "fact:article";
    }
    if (chinese
        && draft.unitWritten != null
        && draft.unitWritten.length() == 1
        && SLOGAN_UNITS.indexOf(draft.unitWritten.charAt(0)) >= 0) {
      return "fact:slogan";
    }
    if (draft.form == Form.VAGUE && first == '几' && draft.unit != null && draft.valueMax != null) {
      return "fact:vague";
    }
    if (chinese && text.at(draft.end) == '大') {
      return "fact:slogan";
    }
    if (inShortQuote(text, draft)) {
      return "fact:quoted";
    }
    return "";
  }

  /** 一半, 一年半: as exact as any number. */
  private static boolean isHalf(Folded text, Draft draft) {
    for (int i = draft.start + 1; i < draft.end; i++) {
      if (text.at(i) == '半') {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeasure(Draft draft) {
    return draft.unit != null && !draft.unit.counts() && draft.unit.source() != null;
  }

  /** “三个清单”, “15分钟生活圈”: a number in a short name. */
  private static boolean inShortQuote(Folded text, Draft draft) {
    int from = draft.start;
    while (from > 0 && draft.start - from < LONGEST_SLOGAN) {
      char c = text.at(from - 1);
      if (c == '“' || c == '‘') {
        break;
      }
      if (c == '”' || c == '。' || c == '，' || c == '\n' || c == '；') {
        return false;
      }
      from--;
    }
    if (from == 0 || text.at(from - 1) != '“' && text.at(from - 1) != '‘') {
      return false;
    }
    for (int i = draft.end; i < text.length() && i - from < LONGEST_SLOGAN; i++) {
      char c = text.at(i);
      if (c == '”' || c == '’') {
        return true;
      }
      if (c == '，' || c == '。' || c == '；') {
        return false;
      }
    }
    return false;
  }
}
