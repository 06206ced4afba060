package org.shuduan.extraction.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a number before counted.
 *
 * @param subject its text
 * @param unit the unit of that number, null when it had none
 * @param sentencesAgo how many sentences ago
 */
record Previous(String subject, @Nullable String unit, int sentencesAgo) {

  boolean hasUnitOf(@Nullable Counted number) {
    return number != null && (unit == null ? number.unit() == null : unit.equals(number.unit()));
  }
}
