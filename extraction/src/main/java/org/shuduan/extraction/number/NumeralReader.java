package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Numeral.Form;

/**
 * Finds the numeral that starts at a place: digits, Chinese numerals and mixtures of both, with 万
 * and 亿 worked out in decimal arithmetic.
 */
final class NumeralReader {

  private static final String DIGITS = "零一二三四五六七八九";

  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

  private static final CharSet CHINESE_DIGITS = CharSet.of(DIGITS + FORMAL + "两");
  private static final CharSet STARTS =
      CharSet.of("0123456789" + DIGITS + FORMAL + "两十拾百佰千仟万萬亿億几数半");

  private NumeralReader() {}

  /** Whether a numeral may start with the character. */
  static boolean mayStart(char c) {
    return STARTS.contains(c);
  }

  /** The value of a Chinese digit, 0 to 9, or -1. */
  static int chineseDigit(char c) {
    if (!CHINESE_DIGITS.contains(c)) {
      return -1;
    }
    if (c == '两') {
      return 2;
    }
    int digit = DIGITS.indexOf(c);
    return digit >= 0 ? digit : FORMAL.indexOf(c);
  }

  /** The power of ten of 十, 百, 千, 万, 亿, else 0. */
  static int multiplier(char c) {
    return switch (c) {
      case '十', '拾' -> 1;
      case '百', '佰' -> 2;
      case '千', '仟' -> 3;
      case '万', '萬' -> 4;
      case '亿', '億' -> 8;
      default -> 0;
    };
  }

  /**
   * The longest numeral that starts at a place.
   *
   * @return null when none does
   */
  static @Nullable Numeral read(Folded text, int from) {
    char first = text.at(from);
    if (first == '一' && text.at(from + 1) == '半') {
      return half(from, from + 2);
    }
    if (first == '半') {
      return half(from, from + 1);
    }
    if (!mayStart(first)) {
      return null;
    }
    return new NumeralRun(text, from).read();
  }

  private static Numeral half(int from, int end) {
    return new Numeral(from, end, Form.DIGIT, new BigDecimal("0.5"), null, Approximation.EXACT);
  }
}
