package org.shuduan.extraction.number;

/** Writes whole numbers in Chinese, independently of the reader. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] SMALL = {"", "十", "百", "千"};
  private static final String[] BIG = {"", "万", "亿"};

  private ChineseNumerals() {}

  /** 一万零一十二 for 10012. */
  static String write(long value) {
    if (value == 0) {
      return "零";
    }
    StringBuilder written = new StringBuilder();
    boolean gap = false;
    for (int section = 2; section >= 0; section--) {
      int part = (int) (value / (long) Math.pow(10_000, section) % 10_000);
      if (section == 2) {
        part = (int) (value / 100_000_000L);
      }
      if (part == 0) {
        gap = written.length() > 0;
        continue;
      }
      if (written.length() > 0 && (gap || part < 1000)) {
        written.append('零');
      }
      written.append(section(part)).append(BIG[section]);
      gap = false;
    }
    return written.toString();
  }

  private static String section(int part) {
    StringBuilder written = new StringBuilder();
    boolean zero = false;
    for (int power = 3; power >= 0; power--) {
      int digit = part / (int) Math.pow(10, power) % 10;
      if (digit == 0) {
        zero = written.length() > 0;
        continue;
      }
      if (zero) {
        written.append('零');
        zero = false;
      }
      written.append(DIGITS.charAt(digit)).append(SMALL[power]);
    }
    return written.toString();
  }
}
