package org.shuduan.mappings.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact positive fraction, such as the 2000/3 square metres of a 亩.
 *
 * @param numerator above the line, positive
 * @param denominator below the line, positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

  /** One. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  public Fraction {
    if (numerator.signum() <= 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "factor must be positive: " + numerator + "/" + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /**
   * Reads {@code 12}, {@code 0.3048} or {@code 2000/3}.
   *
   * @throws IllegalArgumentException if the text is none of these or not positive
   */
  public static Fraction parse(String text) {
    int slash = text.indexOf('/');
    BigDecimal above = new BigDecimal(slash < 0 ? text : text.substring(0, slash));
    BigDecimal below = slash < 0 ? BigDecimal.ONE : new BigDecimal(text.substring(slash + 1));
    int scale = Math.max(0, Math.max(above.scale(), below.scale()));
    return new Fraction(
        above.movePointRight(scale).toBigIntegerExact(),
        below.movePointRight(scale).toBigIntegerExact());
  }

  /** The value times this fraction: exact where a decimal can hold it, else to 34 digits. */
  public BigDecimal times(BigDecimal value) {
    if (equals(ONE)) {
      return value;
    }
    BigDecimal above = value.multiply(new BigDecimal(numerator));
    if (denominator.equals(BigInteger.ONE)) {
      return above;
    }
    return above.divide(new BigDecimal(denominator), context(above));
  }

  /** Enough digits that a quotient is exact to 34 of them whatever the length of the dividend. */
  private static MathContext context(BigDecimal above) {
    return above.precision() < MathContext.DECIMAL128.getPrecision()
        ? MathContext.DECIMAL128
        : new MathContext(above.precision() + MathContext.DECIMAL128.getPrecision());
  }
}
