package org.shuduan.extraction.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of periods: {@code 2023}, {@code 2023-H1}, {@code 2023-Q1}, {@code 2023-06}, {@code
 * 2023-06-30}; with two ends {@code 2021/2025}, open {@code 2020/..}.
 *
 * <p>As in ISO 8601, but for halves and quarters, for which it has no form that readers know.
 */
final class PeriodKeys {

  private static final Pattern JOIN = Pattern.compile("(?:起|开始)?(?:至|到|——|--|—|–|－|-|~|～)");

  private static final Pattern POINT =
      Pattern.compile("(?:(\\d{4})年)?(?:(上半年|下半年)|第?([1-4])季度|(\\d{1,2})月份?(?:(\\d{1,2})[日号])?)?");

  /** 前三季度, 前5个月: the year up to then. */
  private static final Pattern UP_TO = Pattern.compile("(\\d{4})年前(\\d{1,2})个?(季度|月)");

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{4})([./-])(\\d{1,2})(?:\\2(\\d{1,2}))?");

  /** The first year of the sixth five-year plan; another has begun every five years since. */
  private static final int SIXTH_PLAN = 1981;

  private PeriodKeys() {}

  /**
   * The key of a date.
   *
   * @param written a date or a range of dates as the text has it
   * @param context the key of the period that the date stands in, which gives it the year that it
   *     lacks; null when there is none
   * @return null when the date has no year or its form is none of the above
   */
  static @Nullable String ofDate(String written, @Nullable String context) {
    String date = arabic(written);
    Matcher numeric = NUMERIC.matcher(date);
    if (numeric.matches()) {
      return point(numeric.group(1), numeric.group(3), numeric.group(4));
    }
    Matcher upTo = UP_TO.matcher(date);
    if (upTo.matches()) {
      int count = Integer.parseInt(upTo.group(2));
      int months = upTo.group(3).equals("月") ? count : count * 3;
      return upTo.group(1) + "-01/" + point(upTo.group(1), String.valueOf(months), null);
    }
    String[] ends = JOIN.split(date, 3);
    String year = context == null ? null : yearOf(context);
    if (ends.length == 1) {
      return single(date, year);
    }
    return ends.length == 2 ? range(ends[0], ends[1], year) : null;
  }

  /** The key of all time since a period. */
  static @Nullable String since(@Nullable String key) {
    return key == null || key.contains("/") ? null : key + "/..";
  }

  /**
   * The key of a five-year plan.
   *
   * @param name such as 十四五
   * @return null when it is not the name of one since the sixth
   */
  static @Nullable String ofPlan(String name) {
    Folded plan = Folded.of(name);
    int ordinal = plan.length() < 2 ? 0 : ShortInteger.value(plan, 0, plan.length() - 1);
    if (plan.at(plan.length() - 1) != '五' || ordinal < 6 || ordinal > 19) {
      return null;
    }
    int first = SIXTH_PLAN + (ordinal - 6) * 5;
    return first + "/" + (first + 4);
  }

  private static @Nullable String range(String first, String last, @Nullable String context) {
    String from = first;
    if (endsInDigit(first)) {
      // 2021—2023年, 1至6月: the unit of the last belongs to both
      from = first + unitOf(last);
    }
    String start = single(from, context);
    if (start == null) {
      return null;
    }
    String end = single(endsInDigit(last) ? last + "年" : last, yearOf(start));
    return end == null || end.equals(start) ? null : start + "/" + end;
  }

  private static boolean endsInDigit(String date) {
    return !date.isEmpty() && Folded.isDigit(date.charAt(date.length() - 1));
  }

  private static String unitOf(String date) {
    int at = 0;
    while (at < date.length() && Folded.isDigit(date.charAt(at))) {
      at++;
    }
    if (at == date.length()) {
      return "年";
    }
    return date.startsWith("季度", at) ? "季度" : date.substring(at, at + 1);
  }

  private static @Nullable String single(String date, @Nullable String context) {
    Matcher point = POINT.matcher(date);
    if (date.isEmpty() || !point.matches()) {
      return null;
    }
    String year = point.group(1) == null ? context : point.group(1);
    if (year == null) {
      return null;
    }
    if (point.group(2) != null) {
      return year + (point.group(2).startsWith("上") ? "-H1" : "-H2");
    }
    if (point.group(3) != null) {
      return year + "-Q" + point.group(3);
    }
    return point(year, point.group(4), point.group(5));
  }

  private static String point(String year, @Nullable String month, @Nullable String day) {
    StringBuilder key = new StringBuilder(year);
    for (String part : new @Nullable String[] {month, day}) {
      if (part != null) {
        key.append(part.length() == 1 ? "-0" : "-").append(part);
      }
    }
    return key.toString();
  }

  private static String yearOf(String key) {
    return key.substring(0, 4);
  }

  /** The date with Chinese numerals as digits and without gaps. */
  private static String arabic(String written) {
    Folded text = Folded.of(Folded.squeeze(written));
    StringBuilder arabic = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = ShortInteger.end(text, at);
      if (end > at && !Folded.isDigit(text.at(at))) {
        arabic.append(ShortInteger.value(text, at, end));
        at = end;
      } else {
        arabic.append(text.at(at++));
      }
    }
    return arabic.toString();
  }
}
