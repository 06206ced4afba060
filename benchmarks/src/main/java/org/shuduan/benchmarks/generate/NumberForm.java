package org.shuduan.benchmarks.generate;

import java.util.Locale;
import java.util.Random;

/** A way to write a number by chance. Small values are as likely as large ones. */
enum NumberForm {
  /** 1774. */
  INT {
    @Override
    String write(double value, Random random) {
      return Long.toString(Math.round(value));
    }
  },
  /** 1,774. */
  GROUPED {
    @Override
    String write(double value, Random random) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
  },
  /** Full-width digits, as some typists use them. */
  WIDE {
    @Override
    String write(double value, Random random) {
      StringBuilder wide = new StringBuilder(INT.write(value, random));
      for (int i = 0; i < wide.length(); i++) {
        wide.setCharAt(i, (char) (wide.charAt(i) - '0' + '０'));
      }
      return wide.toString();
    }
  },
  /** One decimal, at times two. */
  DEC {
    @Override
    String write(double value, Random random) {
      return String.format(Locale.ROOT, random.nextInt(3) == 0 ? "%.2f" : "%.1f", value);
    }
  },
  /** Chinese numerals below one hundred. */
  HAN {
    @Override
    String write(double value, Random random) {
      return han(Math.toIntExact(Math.round(value)));
    }
  };

  private static final String DIGITS = "零一二三四五六七八九";

  abstract String write(double value, Random random);

  /** A value between two bounds, both included, written in this form. */
  final String draw(double low, double high, Random random) {
    return write(low * Math.pow(high / low, random.nextDouble()), random);
  }

  /**
   * A numeral as it is spoken.
   *
   * @param value 1 to 99
   */
  static String han(int value) {
    if (value < 1 || value > 99) {
      throw new IllegalArgumentException("not between 1 and 99: " + value);
    }
    String tens = value < 10 ? "" : value < 20 ? "十" : DIGITS.charAt(value / 10) + "十";
    return value % 10 == 0 ? tens : tens + DIGITS.charAt(value % 10);
  }
}
