package org.shuduan.extraction.subject;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.word.PartOfSpeech;

/** A stretch of text cut into words, numbers, names in quotation marks, remarks in brackets. */
final class Tokens {

  /**
   * A token.
   *
   * @param code see {@link TokenClass}
   * @param is its part of speech; UNKNOWN for what is no word
   * @param head what it names when a phrase ends in it
   * @param number the number that it is, null for all others
   * @param hash of its characters
   */
  record Token(
      int start,
      int end,
      int code,
      PartOfSpeech is,
      Head head,
      @Nullable Counted number,
      int hash) {

    int length() {
      return end - start;
    }
  }

  /** So many places beside the first and the last token are asked for. */
  private static final int BESIDE = 2;

  private final char[] text;
  private final Token[] all;

  /** The classes by token, with those beyond the edges; asked for more than anything else. */
  private final int[] codes;

  /** The given tokens of a text, in text order. */
  Tokens(char[] text, List<Token> tokens) {
    this.text = text;
    all = tokens.toArray(Token[]::new);
    codes = new int[all.length + 2 * BESIDE];
    Arrays.fill(codes, TokenClass.OUTSIDE);
    for (int i = 0; i < all.length; i++) {
      codes[i + BESIDE] = all[i].code();
    }
  }

  int size() {
    return all.length;
  }

  Token get(int i) {
    return all[i];
  }

  /** The class of a token; that of the edge for the two before the first and after the last. */
  int code(int i) {
    return codes[i + BESIDE];
  }

  /** The classes of a few tokens, as one number. */
  int classes(int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = Clue.mix(hash, code(i));
    }
    return hash;
  }

  boolean isComma(int i) {
    int code = code(i);
    return code == '，' || code == ',';
  }

  /** The last character of a token. */
  char lastCharacter(int i) {
    return text[all[i].end() - 1];
  }

  boolean contains(int i, String word) {
    Token token = all[i];
    for (int at = token.start(); at + word.length() <= token.end(); at++) {
      if (matches(at, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two tokens stand side by side without white space. */
  boolean touches(int i, int next) {
    return i >= 0 && all[i].end() == all[next].start();
  }

  /** Whether the tokens spell a phrase. */
  boolean spell(int first, int last, String phrase) {
    int start = all[first].start();
    return all[last].end() - start == phrase.length() && matches(start, phrase);
  }

  private boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
