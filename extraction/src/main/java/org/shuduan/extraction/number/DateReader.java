package org.shuduan.extraction.number;

/**
 * Reads calendar dates, years, months, clock times and periods of them: {@code 2012年6月30日上午9时},
 * {@code 2021年4月起至7月}, {@code 20世纪80年代}, {@code 第1季度}, {@code 2023.4.12}.
 */
final class DateReader {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST_YEAR = 6;

  private static final String[] DAY_PARTS = {
    "凌晨", "清晨", "早晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "夜间", "深夜", "晚", "早"
  };
  private static final String[] HALVES = {"上半年", "下半年"};
  private static final String[] JOINS = {
    "起至", "开始至", "——", "--", "至", "到", "—", "－", "-", "–", "~", "～", "－"
  };

  /** Words after 年 that make it a span rather than a calendar year. */
  private static final String[] SPAN_AFTER = {"历史", "的历史", "前的", "多历史", "文明史", "古城", "古树"};

  /** What may follow the first digits of a date. */
  private static final CharSet AFTER_DIGITS = CharSet.of("年月日号季世时点:：·•・起开至到—–－-~～");

  /** The finest part that has been read, from coarse to fine. */
  private enum Part {
    NONE,
    YEAR,
    QUARTER,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND
  }

  private final Folded text;
  private int at;
  private Part part = Part.NONE;

  /** Whether 公元 or 公元前 stands before the year, so that it needs no four digits. */
  private boolean era;

  private DateReader(Folded text, int from) {
    this.text = text;
    this.at = from;
  }

  /**
   * Where the date that starts at a place ends, exclusive; {@code from} when none does.
   *
   * @param from a place where a numeral, 第, 周, 星期, 礼拜 or 公元 starts
   */
  static int read(Folded text, int from) {
    if (!mayBeDate(text, from)) {
      return from;
    }
    int end = single(text, from, Part.NONE);
    if (end == from) {
      int range = sharedUnit(text, from);
      if (range == from) {
        return from;
      }
      end = range;
    }
    return continued(text, partOfYear(text, from, end));
  }

  /** 2022年|1至6月, 2022年|前三季度: a range of months or quarters after the year that it is of. */
  private static int partOfYear(Folded text, int from, int end) {
    if (text.at(end - 1) != '年' || end - from > LONGEST_YEAR) {
      return end;
    }
    int next = text.skipSpace(end);
    if (text.at(next) != '前') {
      int range = sharedUnit(text, next);
      return range > next ? range : end;
    }
    int count = ShortInteger.end(text, next + 1);
    int unit = text.at(count) == '个' ? count + 1 : count;
    if (count == next + 1) {
      return end;
    }
    return text.startsWith("季度", unit) ? unit + 2 : text.startsWith("个月", count) ? unit + 1 : end;
  }

  /** Most numerals are no dates, which the character after the digits tells. */
  private static boolean mayBeDate(Folded text, int from) {
    int end = from;
    while (Folded.isDigit(text.at(end))
        || NumeralReader.chineseDigit(text.at(end)) >= 0
        || text.at(end) == '十') {
      end++;
    }
    if (end == from) {
      return true;
    }
    char next = text.at(text.skipSpace(end));
    return AFTER_DIGITS.contains(next) || end - from == 4 && (next == '.' || next == '/');
  }

  private static int continued(Folded text, int end) {
    // 10日|夜间|到12日
    int gap = afterDayPart(text, text.skipSpace(end));
    for (String join : JOINS) {
      if (text.startsWith(join, gap)) {
        int next = text.skipSpace(gap + join.length());
        int last = single(text, next, Part.DAY);
        if (last > next) {
          return last;
        }
      }
    }
    return end;
  }

  private static int afterDayPart(Folded text, int from) {
    for (String dayPart : DAY_PARTS) {
      if (text.startsWith(dayPart, from)) {
        return from + dayPart.length();
      }
    }
    return from;
  }

  /** A range whose ends share a unit: 2021—2023年, 1至6月, 8-10日. */
  private static int sharedUnit(Folded text, int from) {
    int first = ShortInteger.end(text, from);
    if (first == from) {
      return from;
    }
    int gap = text.skipSpace(first);
    for (String join : JOINS) {
      if (text.startsWith(join, gap)) {
        int next = text.skipSpace(gap + join.length());
        DateReader reader = new DateReader(text, next);
        int end = reader.readAll(Part.NONE);
        boolean fits =
            end > next
                && (reader.firstPart != Part.YEAR
                    || first - from >= 2 && isYearLike(text, from, first))
                && reader.firstPart != Part.NONE;
        return fits ? end : from;
      }
    }
    return from;
  }

  private static boolean isYearLike(Folded text, int from, int end) {
    return end - from == 4 || end - from == 2;
  }

  private static int single(Folded text, int from, Part context) {
    DateReader reader = new DateReader(text, from);
    return reader.readAll(context);
  }

  private Part firstPart = Part.NONE;

  private int readAll(Part context) {
    int from = at;
    int whole = UnmarkedDates.read(text, at);
    if (whole > at) {
      advance(whole, Part.SECOND);
      return at;
    }
    if (text.startsWith("公元前", at)) {
      at += 3;
      era = true;
    } else if (text.startsWith("公元", at)) {
      at += 2;
      era = true;
    }
    int start = at;
    while (component(context)) {
      // component moves on
    }
    return at == start ? from : at;
  }

  private boolean component(Part context) {
    int next = text.skipSpace(at);
    if (part.compareTo(Part.YEAR) == 0) {
      for (String half : HALVES) {
        if (text.startsWith(half, next)) {
          return advance(next + half.length(), Part.QUARTER);
        }
      }
    }
    if (part == Part.DAY || part == Part.NONE) {
      // 6月30日上午9时: the part of the day belongs to the clock time that follows it
      if (part == Part.DAY) {
        int clock = afterDayPart(text, next);
        if (clock > next) {
          return clockTime(text.skipSpace(clock));
        }
      }
    }
    boolean quarterMark = text.at(next) == '第' && part.compareTo(Part.YEAR) <= 0;
    int digits = quarterMark ? next + 1 : next;
    int end = ShortInteger.end(text, digits);
    if (end == digits) {
      return false;
    }
    int value = ShortInteger.value(text, digits, end);
    int unit = text.skipSpace(end);
    if (quarterMark) {
      return text.startsWith("季度", unit) && value <= 4 && advance(unit + 2, Part.QUARTER);
    }
    return switch (text.at(unit)) {
      case '年' -> part == Part.NONE && year(digits, end, value, unit);
      case '月' -> part.compareTo(Part.MONTH) < 0 && month(value, unit, digits, end);
      case '日', '号' -> part.compareTo(Part.DAY) < 0 && day(value, unit, context);
      case '季' ->
          part.compareTo(Part.QUARTER) < 0
              && value >= 1
              && value <= 4
              && text.startsWith("季度", unit)
              && advance(unit + 2, Part.QUARTER);
      case '世' ->
          part == Part.NONE
              && text.startsWith("世纪", unit)
              && value > 0
              && value <= 30
              && end - digits <= 3
              && century(unit + 2);
      case '时', '点', ':', '：' -> clockTime(digits);
      default -> false;
    };
  }

  private boolean year(int from, int end, int value, int unit) {
    boolean four =
        end - from == 4 && value >= FIRST_YEAR && value <= LAST_YEAR && isPlain(from, end);
    if (text.startsWith("年代", unit)) {
      boolean decade = value % 10 == 0 && (four || value < 100);
      return decade && advance(unit + 2, Part.YEAR);
    }
    if (era) {
      return advance(unit + 1, Part.YEAR);
    }
    if (!four) {
      return false;
    }
    for (String span : SPAN_AFTER) {
      if (text.startsWith(span, unit + 1)) {
        return false;
      }
    }
    if (value < 1500 && value % 100 == 0) {
      return false;
    }
    return advance(unit + 1, Part.YEAR);
  }

  /** Only digits or only Chinese digits, no 十 or 百. */
  private boolean isPlain(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Folded.isDigit(text.at(i)) && NumeralReader.chineseDigit(text.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean month(int value, int unit, int from, int end) {
    if (value < 1 || value > 12 || text.at(from) == '两') {
      return false;
    }
    char next = text.at(unit + 1);
    if (next == '亮' || next == '饼' || next == '嫂' || next == '台') {
      return false;
    }
    // 一月一调度: once a month
    if (!Folded.isDigit(text.at(from))
        && next == '一'
        && part == Part.NONE
        && text.at(unit + 2) != '日'
        && text.at(unit + 2) != '号') {
      return false;
    }
    return advance(unit + (next == '份' ? 2 : 1), Part.MONTH);
  }

  private boolean day(int value, int unit, Part context) {
    if (value < 1 || value > 31) {
      return false;
    }
    char next = text.at(unit + 1);
    boolean mark = text.at(unit) == '号';
    if (mark && part != Part.MONTH && context != Part.DAY) {
      return false;
    }
    if (part != Part.MONTH) {
      if ("内游均常报间志本益".indexOf(next) >= 0 && next != 0) {
        return false;
      }
      boolean arabic = Folded.isDigit(text.at(unit - 1)) || Folded.isSpace(text.at(unit - 1));
      if (!arabic && value < 10) {
        return false;
      }
    }
    return advance(unit + 1, Part.DAY);
  }

  private boolean century(int end) {
    advance(end, Part.NONE);
    firstPart = Part.YEAR;
    int digits = ShortInteger.end(text, end);
    if (digits > end && text.startsWith("年代", digits)) {
      advance(digits + 2, Part.YEAR);
    }
    part = Part.SECOND;
    return true;
  }

  /** 9时, 18时21分, 9点半, 9:30. */
  private boolean clockTime(int from) {
    int end = ShortInteger.end(text, from);
    if (end == from || part.compareTo(Part.DAY) > 0) {
      return false;
    }
    int hour = ShortInteger.value(text, from, end);
    int mark = text.skipSpace(end);
    char c = text.at(mark);
    if (hour > 24) {
      return false;
    }
    if (c == ':' || c == '：') {
      boolean minutes =
          Folded.isDigit(text.at(mark + 1))
              && text.at(mark + 1) < '6'
              && Folded.isDigit(text.at(mark + 2))
              && !Folded.isDigit(text.at(mark + 3))
              && text.at(mark + 3) != '.'
              && text.at(mark + 3) != ':'
              && text.at(mark + 3) != '：';
      return minutes
          && Folded.isDigit(text.at(from))
          && !isRatio(from)
          && advance(mark + 3, Part.MINUTE);
    }
    if (c == '时') {
      if ("段间期代候刻常".indexOf(text.at(mark + 1)) >= 0 && text.at(mark + 1) != 0) {
        return false;
      }
    } else if (c != '点' || !isClockAfter(mark + 1) && !isDayPartBefore(from)) {
      return false;
    }
    advance(mark + 1, Part.HOUR);
    if (text.at(at) == '半' || text.at(at) == '整') {
      return advance(at + 1, Part.MINUTE);
    }
    if (text.at(at) == '钟') {
      return advance(at + 1, Part.MINUTE);
    }
    int minuteEnd = ShortInteger.end(text, at);
    if (minuteEnd > at
        && text.at(minuteEnd) == '分'
        && ShortInteger.value(text, at, minuteEnd) < 60) {
      advance(minuteEnd + 1, Part.MINUTE);
      int secondEnd = ShortInteger.end(text, at);
      if (secondEnd > at && text.at(secondEnd) == '秒') {
        advance(secondEnd + 1, Part.SECOND);
      }
    }
    return true;
  }

  /** 师生比为1:15, 比例达1:3. */
  private boolean isRatio(int from) {
    int before = text.skipSpaceBack(from) - 1;
    while (before > 0 && "为约是达到至".indexOf(text.at(before)) >= 0) {
      before--;
    }
    return text.at(before) == '比' || text.at(before) == '例' || text.at(before) == '率';
  }

  /** 清晨|6点. */
  private boolean isDayPartBefore(int from) {
    int end = text.skipSpaceBack(from);
    for (String dayPart : DAY_PARTS) {
      if (dayPart.length() > 1 && text.startsWith(dayPart, end - dayPart.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isClockAfter(int i) {
    char c = text.at(i);
    if (c == '半' || c == '整' || c == '钟') {
      return true;
    }
    int end = ShortInteger.end(text, i);
    return end > i && text.at(end) == '分' || part == Part.DAY;
  }

  private boolean advance(int to, Part read) {
    if (firstPart == Part.NONE) {
      firstPart = read;
    }
    at = to;
    part = read;
    return true;
  }
}
