package org.shuduan.extraction.number;

/**
 * A text with its full-width forms folded one to one, so that positions stay those of the text.
 *
 * @param text as given
 * @param chars as read: １２３．％ become 123.%
 */
record Folded(String text, char[] chars) {

  static Folded of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '\uFF01' && c <= '\uFF5E' && fold(c)) {
        chars[i] = (char) (c - 0xFEE0);
      }
    }
    return new Folded(text, chars);
  }

  /** Digits, letters and the signs of numbers; the punctuation of Chinese prose stays. */
  private static boolean fold(char c) {
    char half = (char) (c - 0xFEE0);
    return half >= '0' && half <= '9'
        || half >= 'A' && half <= 'Z'
        || half >= 'a' && half <= 'z'
        || "%.+-/<=>~".indexOf(half) >= 0;
  }

  int length() {
    return chars.length;
  }

  /** The character at a place, 0 outside of the text. */
  char at(int i) {
    return i >= 0 && i < chars.length ? chars[i] : 0;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  boolean startsWith(String word, int from) {
    if (from < 0 || from + word.length() > chars.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place from {@code i} on that is no white space; wrapping leaves such gaps. */
  int skipSpace(int i) {
    while (i < chars.length && isSpace(chars[i])) {
      i++;
    }
    return i;
  }

  /** The place after the last character before {@code i} that is no white space. */
  int skipSpaceBack(int i) {
    while (i > 0 && isSpace(chars[i - 1])) {
      i--;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u3000' || c == '\u00A0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '〇';
  }
}
