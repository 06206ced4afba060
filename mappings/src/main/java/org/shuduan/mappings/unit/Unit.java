package org.shuduan.mappings.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A unit or measure word, in one of its spellings.
 *
 * @param name the spelling
 * @param symbol the name of the entry that the spelling belongs to: 平方米 for ㎡
 * @param dimension what it measures
 * @param factor how many canonical units one of it is
 * @param canonicalUnit the unit that the factor leads to
 * @param source where the factor comes from; null for measure words, which do not convert
 */
public record Unit(
    String name,
    String symbol,
    Dimension dimension,
    Fraction factor,
    String canonicalUnit,
    @Nullable String source) {

  /** The value in the canonical unit. */
  public BigDecimal toCanonical(BigDecimal value) {
    return factor.times(value);
  }

  /** Whether this is a measure word of people, things or times rather than a unit of measure. */
  public boolean counts() {
    return dimension == Dimension.PEOPLE
        || dimension == Dimension.THINGS
        || dimension == Dimension.TIMES;
  }

  /** A unit of a power of ten of this one: 百户, 万人. */
  public Unit times(int powerOfTen) {
    if (powerOfTen == 0) {
      return this;
    }
    Fraction scaled =
        new Fraction(
            factor.numerator().multiply(BigInteger.TEN.pow(powerOfTen)), factor.denominator());
    return new Unit(name, symbol, dimension, scaled, canonicalUnit, source);
  }

  /**
   * The quotient of this unit and another, such as 元/个.
   *
   * @param written the quotient as written
   */
  public Unit per(Unit divisor, String written) {
    return new Unit(
        written,
        symbol + "/" + divisor.symbol,
        Dimension.RATE,
        new Fraction(
            factor.numerator().multiply(divisor.factor.denominator()),
            factor.denominator().multiply(divisor.factor.numerator())),
        canonicalUnit + "/" + divisor.canonicalUnit,
        source);
  }
}
