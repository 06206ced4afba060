package org.shuduan.extraction.number;

/**
 * Dates that 年, 月 and 日 do not mark: {@code 2023.4.12}, {@code 2021—2023}, {@code 3·5}, {@code 周三}.
 */
final class UnmarkedDates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final String[] WEEKS = {"星期", "礼拜", "周"};

  private UnmarkedDates() {}

  /** Where the date that starts at a place ends, exclusive; {@code from} when none does. */
  static int read(Folded text, int from) {
    if (!Folded.isDigit(text.at(from))) {
      return weekday(text, from);
    }
    int end = numericDate(text, from);
    return end > from ? end : memorialDay(text, from);
  }

  /** 周三, 星期五, 礼拜天. */
  private static int weekday(Folded text, int at) {
    for (String week : WEEKS) {
      if (text.startsWith(week, at)) {
        char day = text.at(at + week.length());
        if ("一二三四五六日天".indexOf(day) < 0 || day == 0) {
          return at;
        }
        char next = text.at(at + week.length() + 1);
        boolean count = week.equals("周") && "一次个期年岁边场轮届大名批天日".indexOf(next) >= 0 && next != 0;
        return !count ? at + week.length() + 1 : at;
      }
    }
    return at;
  }

  /** 2023.4.12, 2023-04-12, 2023/4/12, 2023.4. */
  private static int numericDate(Folded text, int at) {
    int yearEnd = at;
    while (Folded.isDigit(text.at(yearEnd))) {
      yearEnd++;
    }
    if (yearEnd - at != 4) {
      return at;
    }
    int year = ShortInteger.value(text, at, yearEnd);
    char separator = text.at(yearEnd);
    if (isYearRange(text, yearEnd, year)) {
      return yearEnd + 5;
    }
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || separator != '.' && separator != '-' && separator != '/') {
      return at;
    }
    int monthEnd = shortEnd(text, yearEnd + 1);
    if (monthEnd == yearEnd + 1) {
      return at;
    }
    int month = ShortInteger.value(text, yearEnd + 1, monthEnd);
    if (month < 1 || month > 12) {
      return at;
    }
    if (text.at(monthEnd) == separator) {
      int dayEnd = shortEnd(text, monthEnd + 1);
      if (dayEnd > monthEnd + 1) {
        int day = ShortInteger.value(text, monthEnd + 1, dayEnd);
        return day >= 1 && day <= 31 && !isNumberPart(text, dayEnd) ? dayEnd : at;
      }
      return at;
    }
    boolean open =
        separator == '.' && !isNumberPart(text, monthEnd) && !Folded.isHan(text.at(monthEnd));
    return open ? monthEnd : at;
  }

  /** 3·5, 12·4: a memorial day. */
  private static int memorialDay(Folded text, int at) {
    int monthEnd = shortEnd(text, at);
    char dot = text.at(monthEnd);
    if (monthEnd == at
        || dot != '·' && dot != '•' && dot != '・'
        || Folded.isDigit(text.at(at - 1))) {
      return at;
    }
    int dayEnd = shortEnd(text, monthEnd + 1);
    if (dayEnd == monthEnd + 1) {
      return at;
    }
    int month = ShortInteger.value(text, at, monthEnd);
    int day = ShortInteger.value(text, monthEnd + 1, dayEnd);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayEnd : at;
  }

  /** 2021—2023, 2021-2023三年: two years joined, without 年. */
  private static boolean isYearRange(Folded text, int yearEnd, int year) {
    char join = text.at(yearEnd);
    if (join == 0 || "—-–~～至".indexOf(join) < 0 || year < FIRST_YEAR || year > LAST_YEAR) {
      return false;
    }
    int end = yearEnd + 1;
    while (Folded.isDigit(text.at(end))) {
      end++;
    }
    if (end - yearEnd != 5) {
      return false;
    }
    int last = ShortInteger.value(text, yearEnd + 1, end);
    int after = text.skipSpace(end);
    char next = text.at(after);
    boolean span = NumeralReader.chineseDigit(next) >= 0 && text.at(after + 1) == '年';
    return last > year
        && last <= LAST_YEAR
        && (!Folded.isHan(next) || "学赛年度".indexOf(next) >= 0 || span)
        && next != '年';
  }

  private static boolean isNumberPart(Folded text, int i) {
    char c = text.at(i);
    return Folded.isDigit(c)
        || Folded.isLetter(c)
        || c == '%'
        || c == '.' && Folded.isDigit(text.at(i + 1));
  }

  private static int shortEnd(Folded text, int from) {
    int end = from;
    while (end < from + 3 && Folded.isDigit(text.at(end))) {
      end++;
    }
    return end - from <= 2 ? end : from;
  }
}
