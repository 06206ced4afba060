package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;

/** Cuts noun phrases to the thing that they name. */
final class Phrases {

  private static final int LONGEST_BEFORE_DE = 6;

  private Phrases() {}

  /**
   * A phrase before a number without its long attributes and without gaps.
   *
   * @return null when nothing is left
   */
  static @Nullable String trim(String words, int shortest) {
    String phrase = squeeze(words);
    int de = lastDe(phrase);
    if (de >= 0 && phrase.length() - de - 1 >= shortest && de > LONGEST_BEFORE_DE) {
      phrase = phrase.substring(de + 1);
    }
    while (phrase.endsWith("的")) {
      phrase = phrase.substring(0, phrase.length() - 1);
    }
    while (phrase.startsWith("的")) {
      phrase = phrase.substring(1);
    }
    return phrase.isEmpty() ? null : phrase;
  }

  /** A phrase after a number, up to the 的 that makes it the attribute of another. */
  static @Nullable String afterNumber(String words) {
    String phrase = squeeze(words);
    while (phrase.startsWith("的")) {
      phrase = phrase.substring(1);
    }
    int de = phrase.indexOf('的');
    if (de >= 2) {
      phrase = phrase.substring(0, de);
    }
    return phrase.isEmpty() ? null : phrase;
  }

  private static int lastDe(String phrase) {
    return phrase.lastIndexOf('的');
  }

  private static String squeeze(String words) {
    StringBuilder squeezed = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (!Folded.isSpace(words.charAt(i))) {
        squeezed.append(words.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
