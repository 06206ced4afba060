package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads ranges: {@code 3至5个}, {@code 10%—20%}, {@code 5-10万元}, {@code 90%到100%}. */
final class Ranges {

  private static final String[] JOINS = {"——", "--", "至", "到", "—", "–", "-", "~", "～", "－"};

  private Ranges() {}

  /**
   * The range that starts with a numeral.
   *
   * @param unit the unit after the first numeral, null when none stands there
   * @return null when no range stands there
   */
  static @Nullable Draft read(
      Folded text, Numeral numeral, UnitReader.@Nullable Written unit, UnitReader units) {
    int end = unit == null ? numeral.end() : unit.end();
    int gap = text.skipSpace(end);
    BigDecimal low = numeral.value();
    if (low == null) {
      return null;
    }
    for (String join : JOINS) {
      if (!text.startsWith(join, gap)) {
        continue;
      }
      int next = text.skipSpace(gap + join.length());
      Numeral upper = NumeralReader.read(text, next);
      if (upper == null || upper.value() == null || numeral.isArabic() != upper.isArabic()) {
        return null;
      }
      UnitReader.Written last = units.read(text, upper.end());
      boolean sameUnit =
          unit == null || last != null && last.unit().name().equals(unit.unit().name());
      if (!sameUnit || unit == null && last == null && !"-".equals(join) && !numeral.isArabic()) {
        return null;
      }
      BigDecimal high = upper.value();
      low = unit == null ? scaledLike(text, numeral, upper) : low;
      if (low.compareTo(high) >= 0) {
        return null;
      }
      Draft draft =
          new Draft(
              numeral.start(),
              last == null ? upper.end() : last.end(),
              NumberKind.QUANTITY,
              upper.form(),
              "range");
      draft.value = low;
      draft.valueMax = high;
      draft.approx = upper.inner();
      if (last != null) {
        draft.unit = last.unit();
        draft.unitWritten = last.written();
      }
      draft.cueEnd = draft.end;
      return draft;
    }
    return null;
  }

  /** In 5-10万元 the 万 belongs to both ends. */
  private static BigDecimal scaledLike(Folded text, Numeral lower, Numeral upper) {
    BigDecimal low = java.util.Objects.requireNonNull(lower.value());
    if (lower.form() != Numeral.Form.ARABIC || upper.form() != Numeral.Form.SCALED) {
      return low;
    }
    int power = 0;
    for (int i = upper.end() - 1; i >= upper.start(); i--) {
      int here = NumeralReader.multiplier(text.at(i));
      if (here == 0) {
        break;
      }
      power += here;
    }
    BigDecimal scaled = low.scaleByPowerOfTen(power);
    return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
  }
}
