package org.shuduan.extraction.theme;

import java.util.Arrays;

/**
 * The pairs of neighbouring Chinese characters of a text: what a {@link PairModel} looks at. They
 * need no segmentation, and most Chinese words are two characters long or hold such a pair.
 */
final class CharacterPairs {

  private CharacterPairs() {}

  /** The pairs of a text, each as one number, in the order of the text. */
  static int[] of(String text) {
    int[] pairs = new int[text.length()];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      char first = text.charAt(i - 1);
      char second = text.charAt(i);
      if (isHan(first) && isHan(second)) {
        pairs[count++] = first << 16 | second;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** The two characters of a pair. */
  static String text(int pair) {
    return new String(new char[] {(char) (pair >>> 16), (char) pair});
  }

  /** The pair of two characters. */
  static int parse(String text) {
    return text.charAt(0) << 16 | text.charAt(1);
  }

  /** The main block of Chinese characters; rarer ones would need two UTF-16 units. */
  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}
