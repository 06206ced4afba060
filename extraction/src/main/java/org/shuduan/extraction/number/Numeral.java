package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral as it stands in a text, before anything is known of its unit or its meaning.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param form how it is written
 * @param value its value; null when no double can hold it or it is a string of digits only
 * @param valueMax the upper end where the numeral itself is a range (二三十, 几)
 * @param inner what 余, 多 or 几 inside it say; EXACT without them
 */
record Numeral(
    int start,
    int end,
    Form form,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueMax,
    Approximation inner) {

  /** How a numeral is written. */
  enum Form {
    /** Digits only: 12, 12.5, 1,200. */
    ARABIC,
    /** Digits with 万, 千 or 亿: 1.98万, 3万4000. */
    SCALED,
    /** One Chinese digit: 三, 两, 半. */
    DIGIT,
    /** Several Chinese characters: 三百, 十二, 二三十. */
    CHINESE,
    /** Chinese digits without 十 or 百, as years and numbers of roads are written: 二〇二三. */
    STRING,
    /** 百, 千, 万 or 亿 alone: 百名, 千余. */
    MULTIPLIER,
    /** 几, 数 or a compound of them: 几十, 数万. */
    VAGUE
  }

  boolean isArabic() {
    return form == Form.ARABIC || form == Form.SCALED;
  }

  Numeral withValue(@Nullable BigDecimal newValue, @Nullable BigDecimal newMax, int newEnd) {
    return new Numeral(start, newEnd, form, newValue, newMax, inner);
  }

  Numeral startingAt(int newStart) {
    return new Numeral(newStart, end, form, value, valueMax, inner);
  }

  Numeral negated() {
    return new Numeral(
        start,
        end,
        form,
        value == null ? null : value.negate(),
        valueMax == null ? null : valueMax.negate(),
        inner);
  }
}
