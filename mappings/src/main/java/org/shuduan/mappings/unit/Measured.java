package org.shuduan.mappings.unit;

import java.math.BigDecimal;

/**
 * A quantity with the place of the last digit that was written, so that quantities in different
 * units can be compared as a reader would.
 *
 * @param value how many of the unit
 * @param lastDigit what one step of the last digit written is worth, in the unit: 0.1 for 5.2, 1000
 *     for 三万五千; positive
 * @param unit the unit
 */
public record Measured(BigDecimal value, BigDecimal lastDigit, Unit unit) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Measured {
    if (lastDigit.signum() <= 0) {
      throw new IllegalArgumentException("last digit must be positive: " + lastDigit);
    }
  }

  /**
   * Whether both say the same amount: their canonical values are equal, or their units differ and
   * the values agree within half a unit of the last digit of the coarser one. 5.33 平方公里 and 8000 亩
   * are the same, 5.33 and 5.34 平方公里 are not.
   */
  public boolean sameAs(Measured other) {
    if (unit.dimension() != other.unit.dimension()
        || !unit.canonicalUnit().equals(other.unit.canonicalUnit())) {
      return false;
    }
    BigDecimal distance =
        unit.toCanonical(value).subtract(other.unit.toCanonical(other.value)).abs();
    if (distance.signum() == 0) {
      return true;
    }
    if (unit.symbol().equals(other.unit.symbol())) {
      return false;
    }
    BigDecimal step = unit.toCanonical(lastDigit).max(other.unit.toCanonical(other.lastDigit));
    return distance.compareTo(step.multiply(HALF)) <= 0;
  }
}
