package org.shuduan.extraction.number;

/** Whole numbers of at most four characters, as the parts of a date are written: 12, 十二, 二〇二三. */
final class ShortInteger {

  private ShortInteger() {}

  /** The end of a whole number of at most four digits or Chinese characters. */
  static int end(Folded text, int from) {
    int end = from;
    if (Folded.isDigit(text.at(from))) {
      while (end < from + 5 && Folded.isDigit(text.at(end))) {
        end++;
      }
    } else {
      while (end < from + 5
          && text.at(end) != '两'
          && (NumeralReader.chineseDigit(text.at(end)) >= 0 || text.at(end) == '十')) {
        end++;
      }
    }
    return end - from <= 4 ? end : from;
  }

  /** The value of what {@link #end} found. */
  static int value(Folded text, int from, int end) {
    int value = 0;
    int digits = 0;
    boolean any = false;
    for (int i = from; i < end; i++) {
      char c = text.at(i);
      if (c == '十') {
        value += (any ? digits : 1) * 10;
        digits = 0;
        any = false;
      } else {
        int digit = Folded.isDigit(c) ? c - '0' : NumeralReader.chineseDigit(c);
        digits = digits * 10 + digit;
        any = true;
      }
    }
    return value + digits;
  }
}
