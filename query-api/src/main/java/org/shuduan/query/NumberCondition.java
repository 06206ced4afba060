package org.shuduan.query;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.mappings.unit.Dimension;

/**
 * What one number of a paragraph must meet, all of it.
 *
 * @param expression the condition as it was asked
 * @param subject what must be counted, or null for anything
 * @param unit the unit asked for, or null for any
 * @param roles what a number may say of its subject: a change meets a condition only where changes
 *     are asked for
 * @param lower the lower bound, or null
 * @param upper the upper bound, or null; equality is a lower and an upper bound
 */
record NumberCondition(
    String expression,
    @Nullable String subject,
    @Nullable AskedUnit unit,
    Set<NumberRole> roles,
    @Nullable Bound lower,
    @Nullable Bound upper) {

  NumberCondition {
    if (lower == null && upper == null) {
      throw new IllegalArgumentException("no bound in '" + expression + "'");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  /**
   * The roles that a question leaves open.
   *
   * @param asked the role of its own number: 增长10%以上 asks for growth
   */
  static Set<NumberRole> roles(NumberRole asked, @Nullable AskedUnit unit) {
    if (asked == NumberRole.GROWTH || asked == NumberRole.FALL) {
      return EnumSet.of(asked);
    }
    return unit != null && unit.isOfChange()
        ? EnumSet.allOf(NumberRole.class)
        : EnumSet.of(NumberRole.LEVEL, NumberRole.TARGET);
  }

  /**
   * A value that a number is compared with.
   *
   * @param value in the unit asked for
   * @param canonicalValue in the canonical unit of its dimension
   * @param inclusive whether equal numbers meet it
   */
  record Bound(BigDecimal value, BigDecimal canonicalValue, boolean inclusive) {

    /** The value of a quantity, or the lower end of its range. */
    static Bound of(NumberMention quantity, boolean inclusive) {
      return new Bound(
          Objects.requireNonNull(quantity.value(), "quantities have a value"),
          Objects.requireNonNull(quantity.canonicalValue(), "and a canonical one"),
          inclusive);
    }

    /** The upper end of a quantity's range, or its only value. */
    static Bound ofUpperEnd(NumberMention quantity) {
      return quantity.valueMax() == null || quantity.canonicalValueMax() == null
          ? of(quantity, true)
          : new Bound(quantity.valueMax(), quantity.canonicalValueMax(), true);
    }
  }

  /**
   * A unit asked for.
   *
   * @param name as written
   * @param canonical the canonical unit of its dimension
   * @param counts whether it counts people, things or times, so that no conversion can round
   */
  record AskedUnit(String name, String canonical, boolean counts) {

    private static final Set<Dimension> COUNTS =
        EnumSet.of(Dimension.PEOPLE, Dimension.THINGS, Dimension.TIMES);

    /** The unit in which shares differ, whether or not a word says that they grew or fell. */
    static final String OF_CHANGE = "百分点";

    /** Whether it is the unit of changes of shares, not of shares. */
    boolean isOfChange() {
      return name.equals(OF_CHANGE);
    }

    /** The unit of a quantity; null where it has none, or none that is known. */
    static @Nullable AskedUnit of(NumberMention quantity) {
      return quantity.unit() == null || quantity.canonicalUnit() == null
          ? null
          : new AskedUnit(
              quantity.unit(), quantity.canonicalUnit(), COUNTS.contains(quantity.dimension()));
    }
  }
}
