package org.shuduan.indexer.split;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a heading or a list item begins with.
 *
 * @param style how it is written
 * @param value its value, from 1
 * @param length how many characters of the text it takes, its separator included
 */
record HeadingNumber(Style style, int value, int length) {

  /** The styles, outermost first, as official documents nest them. */
  enum Style {
    /** 第一篇, 第一编. */
    PART("第([一二三四五六七八九十百0-9]{1,4})[篇编卷]"),
    /** 第一章, 第一部分. */
    CHAPTER("第([一二三四五六七八九十百0-9]{1,4})(?:章|部分|方面|板块)"),
    /** 第一节. */
    SECTION("第([一二三四五六七八九十百0-9]{1,4})节"),
    /** 一、 and 一． */
    CHINESE("([一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,3})[、．.]"),
    /** （一） */
    CHINESE_IN_BRACKETS("[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?"),
    /** 1. and 1、 */
    ARABIC("([0-9０-９]{1,2})(?:[、．]|[.](?![0-9０-９]))"),
    /** （1） and 1） */
    ARABIC_IN_BRACKETS("[（(]?([0-9０-９]{1,2})[）)][、.．]?"),
    /** ① */
    CIRCLED("([①-⑳])"),
    /** A and A. before Chinese. */
    LETTER("([A-ZＡ-Ｚ])(?:[、.．:：]|(?<=[A-ZＡ-Ｚ]) ?(?=[\\p{IsHan}“《]))");

    private final Pattern pattern;

    Style(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final int MOST_DIGITS = 4;

  /** What the digits of a number are followed by, in one style or another. */
  private static final String AFTER_DIGITS = "、．.）)篇编卷章部方板节";

  private static final String DIGITS = "一二三四五六七八九";
  private static final String FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖";

  private static final String CHINESE_DIGITS = "一二三四五六七八九十" + FORMAL_DIGITS + "拾";

  /** The number that a text begins with, or null. */
  static @Nullable HeadingNumber at(String text) {
    return at(text, 0);
  }

  /** The number at a position of a text, or null. */
  static @Nullable HeadingNumber at(String text, int from) {
    if (from >= text.length() || !mayStandAt(text, from)) {
      return null;
    }
    for (Style style : stylesThatBegin(text.charAt(from))) {
      HeadingNumber number = match(style, text, from);
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** Most texts are turned away by what follows their first digits, if they begin with any. */
  private static boolean mayStandAt(String text, int from) {
    char first = text.charAt(from);
    if (first >= '①' && first <= '⑳'
        || first >= 'A' && first <= 'Z'
        || first >= 'Ａ' && first <= 'Ｚ') {
      return true;
    }
    int at = first == '第' || first == '（' || first == '(' ? from + 1 : from;
    int digits = at;
    while (at < text.length() && at - digits < MOST_DIGITS && isDigit(text.charAt(at))) {
      at++;
    }
    return at > digits && at < text.length() && AFTER_DIGITS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9'
        || c >= '０' && c <= '９'
        || c == '百'
        || CHINESE_DIGITS.indexOf(c) >= 0;
  }

  private static List<Style> stylesThatBegin(char c) {
    if (c == '第') {
      return List.of(Style.PART, Style.CHAPTER, Style.SECTION);
    }
    if (c == '（' || c == '(') {
      return List.of(Style.CHINESE_IN_BRACKETS, Style.ARABIC_IN_BRACKETS);
    }
    if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
      return List.of(Style.ARABIC, Style.ARABIC_IN_BRACKETS);
    }
    if (c >= '①' && c <= '⑳') {
      return List.of(Style.CIRCLED);
    }
    if (c >= 'A' && c <= 'Z' || c >= 'Ａ' && c <= 'Ｚ') {
      return List.of(Style.LETTER);
    }
    return CHINESE_DIGITS.indexOf(c) >= 0 ? List.of(Style.CHINESE) : List.of();
  }

  private static @Nullable HeadingNumber match(Style style, String text, int from) {
    Matcher matcher = style.pattern.matcher(text).region(from, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt()
        ? new HeadingNumber(style, value(matcher.group(1)), matcher.end() - from)
        : null;
  }

  /** Whether the style is one that headings of official documents use with Chinese numerals. */
  boolean isChinese() {
    return style.compareTo(Style.CHINESE_IN_BRACKETS) <= 0;
  }

  /** Whether only white space, no sign, sets the number apart from what follows. */
  boolean standsApart() {
    return style.compareTo(Style.SECTION) <= 0 || style == Style.LETTER;
  }

  private static int value(String number) {
    char first = number.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    if (Character.isDigit(first)) {
      return Integer.parseInt(number);
    }
    if (first >= 'A' && first <= 'Z') {
      return first - 'A' + 1;
    }
    if (first >= 'Ａ' && first <= 'Ｚ') {
      return first - 'Ａ' + 1;
    }
    return chinese(number);
  }

  private static int chinese(String number) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int plain = DIGITS.indexOf(c) + 1 + FORMAL_DIGITS.indexOf(c) + 1;
      if (plain > 0) {
        digit = plain;
      } else if (c == '百') {
        value += Math.max(digit, 1) * 100;
        digit = 0;
      } else {
        value += Math.max(digit, 1) * 10;
        digit = 0;
      }
    }
    return value + digit;
  }
}
