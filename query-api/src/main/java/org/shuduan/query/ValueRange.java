package org.shuduan.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of canonical values, as {@link Facet#VALUE} is chosen by it. Written {@code
 * 100..1000个}; an end that is left out is open.
 *
 * @param from the least value, or null for any
 * @param to what all values lie below, or null for any
 * @param unit the canonical unit, such as 个, 元 or 平方米
 */
public record ValueRange(@Nullable BigDecimal from, @Nullable BigDecimal to, String unit) {

  private static final String DECIMAL = "-?\\d+(?:\\.\\d+)?";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<from>" + DECIMAL + ")?\\s*\\.\\.\\s*(?<to>" + DECIMAL + ")?(?<unit>\\D.*)");

  /**
   * @throws IllegalArgumentException if the range ends before it begins, or the unit is blank
   */
  public ValueRange {
    from = from == null ? null : from.stripTrailingZeros();
    to = to == null ? null : to.stripTrailingZeros();
    if (unit.isBlank()) {
      throw new IllegalArgumentException("a range of values needs a unit");
    }
    if (from != null && to != null && from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("no value lies between " + from + " and " + to);
    }
  }

  /**
   * The range that is written so.
   *
   * @throws QueryException.BadQuery if none is
   */
  static ValueRange parse(String written) {
    Matcher match = WRITTEN.matcher(written.strip());
    if (match.matches()) {
      try {
        return new ValueRange(
            decimal(match.group("from")), decimal(match.group("to")), match.group("unit").strip());
      } catch (IllegalArgumentException e) {
        // Said below, with what may stand there.
      }
    }
    throw new QueryException.BadQuery(
        Facet.VALUE.parameter(),
        "“" + written + "”不是数值区间，应写成“下限..上限单位”，含下限、不含上限，单位用标准单位",
        List.of("100..1000个", "10000..元", "..50%"));
  }

  private static @Nullable BigDecimal decimal(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  /** As it is chosen. */
  @Override
  public String toString() {
    return plain(from) + ".." + plain(to) + unit;
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
