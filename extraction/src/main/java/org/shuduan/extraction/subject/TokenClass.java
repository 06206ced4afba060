package org.shuduan.extraction.subject;

import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.mappings.subject.WordClass;

/**
 * What a token is, as a code: its class in the project's word list, else its part of speech (of
 * words of one character apart, since many are pieces of words that no dictionary holds), else its
 * kind; punctuation is its own class.
 */
final class TokenClass {

  static final int LETTERS = 0x40000;
  static final int QUOTED = LETTERS + 1;
  static final int BRACKETED = LETTERS + 2;

  /** Before the first and after the last token. */
  static final int OUTSIDE = LETTERS + 3;

  private static final int OWN = 0x10000;
  private static final int WORD = 0x20000;
  private static final int CHARACTER = 0x30000;
  private static final int NUMBER = 0x50000;

  private TokenClass() {}

  static int of(WordClass own) {
    return own == WordClass.NOUN ? of(PartOfSpeech.NOUN, 2) : OWN + own.ordinal();
  }

  static int of(PartOfSpeech is, int length) {
    return (length == 1 ? CHARACTER : WORD) + is.ordinal();
  }

  static int of(Counted.Kind kind) {
    return NUMBER + kind.ordinal();
  }

  static boolean isNumber(int code) {
    return code >= NUMBER;
  }

  static boolean isPunctuation(int code) {
    return code < OWN;
  }
}
