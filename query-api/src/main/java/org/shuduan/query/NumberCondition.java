package org.shuduan.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one number of a paragraph must meet, all of it.
 *
 * @param expression the condition as it was asked
 * @param subject what must be counted, or null for anything
 * @param unit the unit asked for, or null for any
 * @param lower the lower bound, or null
 * @param upper the upper bound, or null; equality is a lower and an upper bound
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

  /**
   * A value that a number is compared with.
   *
   * @param value in the unit asked for
   * @param canonicalValue in the canonical unit of its dimension
   * @param inclusive whether equal numbers meet it
   */
  record Bound(BigDecimal value, BigDecimal canonicalValue, boolean inclusive) {}

  /**
   * A unit asked for.
   *
   * @param name as written
   * @param canonical the canonical unit of its dimension
   * @param counts whether it counts people, things or times, so that no conversion can round
   */
  record AskedUnit(String name, String canonical, boolean counts) {}
}
