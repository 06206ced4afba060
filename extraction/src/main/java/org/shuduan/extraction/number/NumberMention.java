package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.unit.Dimension;

/**
 * One number as a text mentions it.
 *
 * @param surface number and unit as they stand in the text, without approximators and without the
 *     thing that is counted
 * @param start where the surface starts in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param kind what sort of number it is
 * @param value the number with 万, 亿 and fractions worked out; the lower end of a range; null for
 *     dates and labels
 * @param valueMax the upper end of a range, else null
 * @param unit the unit or measure word as written, without 万, 亿, 余, 多; null when the number stands
 *     directly before its noun
 * @param dimension what the unit measures; null for dates, ordinals and labels
 * @param canonicalValue the value in the canonical unit; null where value is
 * @param canonicalValueMax the upper end in the canonical unit, else null
 * @param canonicalUnit the canonical unit of the dimension, null where there is none
 * @param approx how exactly it is meant
 * @param subject what is counted or measured, in the words of the text; null when it is not said
 * @param subjectKey the form under which the same subject in other texts meets; null where subject
 *     is
 * @param period the time that a quantity is of, in the words of the text; null where its sentence
 *     names none before it
 * @param periodKey the form under which the same period in other texts meets: 2023, 2023-H1,
 *     2023-Q1, 2023-06, 2023-06-30, 2021/2025 or, open, 2020/..; null where period is and for one
 *     that only the time of writing would fix, such as 今年
 * @param role what a quantity says of its subject
 * @param fact false for slogan counts, articles and formulas that a reader would not call data
 */
public record NumberMention(
    String surface,
    int start,
    int end,
    NumberKind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable String unit,
    @Nullable Dimension dimension,
    @Nullable BigDecimal canonicalValue,
    @Nullable BigDecimal canonicalValueMax,
    @Nullable String canonicalUnit,
    Approximation approx,
    @Nullable String subject,
    @Nullable String subjectKey,
    @Nullable String period,
    @Nullable String periodKey,
    NumberRole role,
    boolean fact) {

  public NumberMention {
    if (start < 0 || end - start != surface.length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " does not fit surface '" + surface + "'");
    }
  }
}
