package org.shuduan.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last day of a period, by its key ({@code period_key} in docs/contracts.md). */
final class PeriodEnd {

  private static final Pattern POINT =
      Pattern.compile(
          "(?<year>\\d{4})(?:-H(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

  private static final int HALF = 6;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  private PeriodEnd() {}

  /** The last day; null for a period that is open or not known, and for a key of no such form. */
  static @Nullable LocalDate of(@Nullable String key) {
    if (key == null) {
      return null;
    }
    Matcher point = POINT.matcher(key.substring(key.indexOf('/') + 1));
    if (!point.matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(point.group("year"));
      return point.group("day") == null
          ? YearMonth.of(year, lastMonth(point)).atEndOfMonth()
          : LocalDate.of(year, lastMonth(point), Integer.parseInt(point.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int lastMonth(Matcher point) {
    if (point.group("half") != null) {
      return HALF * Integer.parseInt(point.group("half"));
    }
    if (point.group("quarter") != null) {
      return QUARTER * Integer.parseInt(point.group("quarter"));
    }
    return point.group("month") == null ? YEAR : Integer.parseInt(point.group("month"));
  }
}
