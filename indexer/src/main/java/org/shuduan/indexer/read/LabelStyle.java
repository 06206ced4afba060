package org.shuduan.indexer.read;

import java.util.Locale;

/** How Word writes the numbers that it generates before paragraphs. */
enum LabelStyle {
  DECIMAL,
  DECIMAL_ZERO,
  FULL_WIDTH,
  UPPER_LETTER,
  LOWER_LETTER,
  UPPER_ROMAN,
  LOWER_ROMAN,
  /** 一, 十, 十一, 二十 */
  CHINESE,
  /** 一, 一〇, 一一: digit by digit */
  CHINESE_DIGITS,
  /** 壹, 壹拾 */
  CHINESE_FORMAL,
  /** 甲, 乙 */
  STEMS,
  /** ① */
  CIRCLED,
  /** ⑴ */
  BRACKETED,
  /** ⒈ */
  STOPPED,
  /** Bullets and whatever else says nothing. */
  NONE;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  /** The style that WordprocessingML calls so (ISO/IEC 29500-1, ST_NumberFormat). */
  static LabelStyle ofDocx(String numFmt) {
    return switch (numFmt) {
      case "decimal", "decimalHalfWidth" -> DECIMAL;
      case "decimalZero" -> DECIMAL_ZERO;
      case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
      case "upperLetter" -> UPPER_LETTER;
      case "lowerLetter" -> LOWER_LETTER;
      case "upperRoman" -> UPPER_ROMAN;
      case "lowerRoman" -> LOWER_ROMAN;
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          CHINESE;
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_FORMAL;
      case "ideographTraditional" -> STEMS;
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
      case "decimalEnclosedParen" -> BRACKETED;
      case "decimalEnclosedFullstop" -> STOPPED;
      default -> NONE;
    };
  }

  /** The style with this code in the binary format ([MS-OSHARED] 2.2.1.3, MSONFC). */
  static LabelStyle ofDoc(int nfc) {
    return switch (nfc) {
      case 0x00, 0x0F -> DECIMAL;
      case 0x16 -> DECIMAL_ZERO;
      case 0x0E, 0x13 -> FULL_WIDTH;
      case 0x01 -> UPPER_ROMAN;
      case 0x02 -> LOWER_ROMAN;
      case 0x03 -> UPPER_LETTER;
      case 0x04 -> LOWER_LETTER;
      case 0x0B, 0x21, 0x23, 0x25, 0x27 -> CHINESE;
      case 0x0A, 0x11, 0x24, 0x28 -> CHINESE_DIGITS;
      case 0x10, 0x22, 0x26 -> CHINESE_FORMAL;
      case 0x1E -> STEMS;
      case 0x12, 0x1C, 0x1D -> CIRCLED;
      case 0x1B -> BRACKETED;
      case 0x1A -> STOPPED;
      default -> NONE;
    };
  }

  /** A number as this style writes it; one that the style has no sign for in plain digits. */
  String format(int number) {
    String plain = Integer.toString(number);
    return switch (this) {
      case DECIMAL -> plain;
      case DECIMAL_ZERO -> number < 10 ? "0" + number : plain;
      case FULL_WIDTH -> mapped(plain, "０１２３４５６７８９");
      case UPPER_LETTER -> letters(number);
      case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
      case UPPER_ROMAN -> roman(number);
      case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
      case CHINESE -> counted(number, DIGITS, "十百千");
      case CHINESE_DIGITS -> mapped(plain, DIGITS);
      case CHINESE_FORMAL -> counted(number, FORMAL_DIGITS, "拾佰仟");
      case STEMS ->
          number >= 1 && number <= 10 ? HEAVENLY_STEMS.substring(number - 1, number) : plain;
      case CIRCLED -> enclosed(number, '①', plain);
      case BRACKETED -> enclosed(number, '⑴', plain);
      case STOPPED -> enclosed(number, '⒈', plain);
      case NONE -> "";
    };
  }

  private static String enclosed(int number, char first, String plain) {
    return number >= 1 && number <= 20 ? String.valueOf((char) (first + number - 1)) : plain;
  }

  private static String mapped(String plain, String digits) {
    StringBuilder mapped = new StringBuilder();
    plain.chars().forEach(c -> mapped.append(digits.charAt(c - '0')));
    return mapped.toString();
  }

  /** A, ..., Z, AA, BB as Word counts. */
  private static String letters(int number) {
    int letter = Math.max(number - 1, 0);
    return String.valueOf((char) ('A' + letter % 26)).repeat(letter / 26 + 1);
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }

  /** Below ten thousand: no document counts further. */
  private static String counted(int number, String digits, String units) {
    if (number <= 0 || number >= 10_000) {
      return mapped(Integer.toString(Math.max(number, 0)), digits);
    }
    StringBuilder counted = new StringBuilder();
    boolean gap = false;
    for (int unit = 3, value = 1000; unit >= 0; unit--, value /= 10) {
      int digit = number / value % 10;
      if (digit == 0) {
        gap = !counted.isEmpty();
        continue;
      }
      if (gap) {
        counted.append(digits.charAt(0) == '〇' ? '零' : digits.charAt(0));
        gap = false;
      }
      boolean bareTen = unit == 1 && digit == 1 && counted.isEmpty() && units.charAt(0) == '十';
      if (!bareTen) {
        counted.append(digits.charAt(digit));
      }
      if (unit > 0) {
        counted.append(units.charAt(unit - 1));
      }
    }
    return counted.toString();
  }
}
