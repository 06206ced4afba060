package org.shuduan.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.unit.Unit;

/**
 * What one number of a paragraph must meet, all of it.
 *
 * @param expression the condition as it was asked
 * @param subject what must be counted, or null for anything
 * @param unit the unit asked for, or null for any
 * @param lower the lower bound, or null
 * @param upper the upper bound, or null
 */
record NumberCondition(
    String expression,
    @Nullable String subject,
    @Nullable AskedUnit unit,
    @Nullable Bound lower,
    @Nullable Bound upper) {

  NumberCondition {
    if (lower == null && upper == null) {
      throw new IllegalArgumentException("no bound in '" + expression + "'");
    }
  }

  /** A value that a number is compared with. Equality is a lower and an upper bound. */
  record Bound(BigDecimal value, boolean inclusive) {}

  /**
   * A unit as it was asked for.
   *
   * @param name as written
   * @param known what the catalogue knows of it, null where it knows nothing
   */
  record AskedUnit(String name, @Nullable Unit known) {}
}
