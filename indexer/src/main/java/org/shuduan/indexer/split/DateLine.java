package org.shuduan.indexer.split;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.mappings.report.ReportWords.Kind;

/**
 * A line that says when a report was given, and perhaps by whom: {@code （2023年4月12日）}, {@code
 * 发布时间：2023-04-12 来源：某市统计局}, {@code ——2024年1月8日在某县第一届人民代表大会上}, {@code 二〇二三年四月}.
 *
 * @param date the day; the first of the month where only the month is given
 * @param rest what else the line says, without labels; empty if nothing
 */
record DateLine(LocalDate date, String rest) {

  /** Longer lines are prose that happens to hold a date. */
  private static final int LONGEST = 60;

  /** What may stand beside the date in a line that is not prose. */
  private static final int LONGEST_REST = 40;

  private static final int SHORTEST_YEAR = 4;

  /** What stands between year and month, also in full width. */
  private static final String BEFORE_MONTH = "年-/.－／．";

  private static final String CHINESE_DIGITS = "零〇○Ｏ0OΟ一二三四五六七八九";

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2}) ?(?:年|[-/.]) ?(1[0-2]|0?[1-9])"
              + "(?: ?(?:月|[-/.]) ?(3[01]|[12][0-9]|0?[1-9])(?![0-9]) ?[日号]?| ?月)");

  private static final Pattern CHINESE =
      Pattern.compile(
          "([一二]["
              + CHINESE_DIGITS
              + "]{3})年(十[一二]?|[一二三四五六七八九])月"
              + "(?:(三十[一]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?");

  private static final Pattern LABEL =
      Pattern.compile(HeadWords.LIST.anyOf(Kind.DATE) + "(?:[:：]|(?=[ 　]*[12一二][0-9零〇○]))");

  private static final Pattern CLOCK =
      Pattern.compile("[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?");

  private static final Pattern SOURCE = Pattern.compile(HeadWords.LIST.anyOf(Kind.BYLINE) + "[:：]");

  private static final Pattern COUNTER =
      Pattern.compile("(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?[0-9]*次?|字体[:：]?[大中小 ]*|分享到?[:：]?|打印");

  private static final Pattern SIGNS = Pattern.compile("[（）()\\[\\]【】|｜ \\-—_·]+");

  /** The line's date, or null if it is no date line. */
  static @Nullable DateLine of(String line) {
    if (line.length() > LONGEST || !mayHoldDate(line) || Marks.endsWithAny(line, "。，；：,;:")) {
      return null;
    }
    String text = FullWidth.fold(line);
    Matcher arabic = ARABIC.matcher(text);
    if (arabic.find()) {
      return of(line, arabic, number(arabic.group(1)), number(arabic.group(2)), arabic.group(3));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.find()) {
      return of(line, chinese, year(chinese.group(1)), tens(chinese.group(2)), chinese.group(3));
    }
    return null;
  }

  private static @Nullable DateLine of(
      String line, Matcher matcher, int year, int month, @Nullable String day) {
    String rest = line.substring(0, matcher.start()) + " " + line.substring(matcher.end());
    boolean labelled =
        Titles.isOccasion(line) || SOURCE.matcher(rest).find() || LABEL.matcher(rest).find();
    if (Titles.isOccasion(line)) {
      rest = "";
    }
    rest = LABEL.matcher(rest).replaceAll("");
    rest = CLOCK.matcher(rest).replaceAll("");
    rest = COUNTER.matcher(rest).replaceAll("");
    rest = SOURCE.matcher(rest).replaceAll(" ");
    rest = SIGNS.matcher(rest).replaceAll(" ").strip();
    if (rest.length() > LONGEST_REST
        || Marks.holdsStop(rest)
        || (!labelled && !rest.isEmpty() && !isName(rest))) {
      return null;
    }
    try {
      int dayOfMonth = day == null ? 1 : Character.isDigit(day.charAt(0)) ? number(day) : tens(day);
      return new DateLine(LocalDate.of(year, month, dayOfMonth), rest);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A year is followed by a month, with one of few signs between. */
  private static boolean mayHoldDate(String line) {
    for (int i = SHORTEST_YEAR; i + 1 < line.length(); i++) {
      char next = line.charAt(line.charAt(i) == ' ' ? i + 1 : i);
      if (BEFORE_MONTH.indexOf(next) >= 0 && isDigit(line.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９' || CHINESE_DIGITS.indexOf(c) >= 0;
  }

  private static boolean isName(String rest) {
    return Organizations.names(rest) && rest.length() < LONGEST_REST / 2;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      year = year * 10 + "一二三四五六七八九".indexOf(digits.charAt(i)) + 1;
    }
    return year;
  }

  private static int tens(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      return year(number);
    }
    int tens = ten == 0 ? 1 : year(number.substring(0, ten));
    return tens * 10 + year(number.substring(ten + 1));
  }
}
