package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.shuduan.mappings.unit.Measured;
import org.shuduan.mappings.unit.Unit;

/** How precisely a number was written, which its value alone does not tell: 1.98万 or 19800. */
public final class WrittenPrecision {

  private WrittenPrecision() {}

  /**
   * What one step of the last digit is worth.
   *
   * @param surface a number as written, with or without a unit
   * @return a power of ten: 100 for 1.98万, 1 for 19800, 1000 for 三万五千; 1 where nothing is written
   */
  public static BigDecimal lastDigit(String surface) {
    Folded text = Folded.of(surface);
    int power = 0;
    int decimals = 0;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      int multiplier = NumeralReader.multiplier(c);
      if (Folded.isDigit(c) || NumeralReader.chineseDigit(c) > 0) {
        decimals = point ? decimals + 1 : 0;
        power = 0;
      } else if (c == '.' || c == '点') {
        point = true;
      } else if (multiplier > 0) {
        power += multiplier;
      } else if (Folded.isHan(c) && NumeralReader.chineseDigit(c) != 0 && "余多几来".indexOf(c) < 0) {
        break;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power - decimals);
  }

  /** The quantity of a mention in a unit, ready for {@link Measured#sameAs}. */
  public static Measured measured(BigDecimal value, String surface, Unit unit) {
    return new Measured(value, lastDigit(surface), unit);
  }
}
