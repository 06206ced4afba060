package org.shuduan.extraction.subject;

import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.mappings.subject.WordClass;

/**
 * A list of numbers that one of them stands in: 169个、365个和15个.
 *
 * @param start the token of the first number
 * @param position which of them it is, from 0
 * @param length how many there are
 * @param respectively the token of the 分别 that opens it, {@link #NONE} when none does
 */
record NumberList(int start, int position, int length, int respectively) {

  static final int NONE = -1;

  /** 分别 stands no further before the list than this many tokens. */
  private static final int REACH = 4;

  /** Of longer lists only the neighbours of a number are looked at. */
  private static final int LONGEST = 12;

  static NumberList around(Tokens tokens, int number) {
    int start = number;
    int position = 0;
    while (position < LONGEST
        && start >= 2
        && isLink(tokens, start - 1)
        && isQuantity(tokens, start - 2)) {
      start -= 2;
      position++;
    }
    int last = number;
    int length = position + 1;
    while (length < 2 * LONGEST && isLink(tokens, last + 1) && isQuantity(tokens, last + 2)) {
      last += 2;
      length++;
    }
    int respectively = NONE;
    for (int i = Math.max(0, start - REACH); length > 1 && i < start; i++) {
      if (tokens.contains(i, "分别")) {
        respectively = i;
      }
    }
    return new NumberList(start, position, length, respectively);
  }

  boolean isSingle() {
    return length == 1;
  }

  /** Whether its numbers are told of as many things in the same order. */
  boolean isRespective() {
    return respectively != NONE;
  }

  /** Whether as many things are listed right before 分别: 甲、乙分别为. */
  boolean isOfListed(Tokens tokens) {
    int links = 0;
    for (int i = respectively - 1; i >= 0 && !endsList(tokens, i); i--) {
      links += isLink(tokens, i) ? 1 : 0;
    }
    return links >= length - 1;
  }

  /** The same list, with its last number in view. */
  NumberList atLast() {
    return new NumberList(start, length - 1, length, respectively);
  }

  /** How many numbers of the list follow this one. */
  int following() {
    return length - 1 - position;
  }

  /**
   * How many items of a list before the numbers follow the one that ends at a token.
   *
   * @return -1 when what stands between is no such list
   */
  int itemsAfter(Tokens tokens, int last) {
    int items = 0;
    for (int i = last + 1; i < start; i++) {
      if (isLink(tokens, i)) {
        items++;
      } else if (endsList(tokens, i)) {
        return -1;
      }
    }
    return items;
  }

  /** Whether a phrase is the item of a list before 分别 that this number is of. */
  boolean pairsWith(Tokens tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isLink(tokens, i)) {
        return false;
      }
    }
    return last < respectively && itemsAfter(tokens, last) == following();
  }

  static boolean isLink(Tokens tokens, int i) {
    int code = tokens.code(i);
    return code == '、'
        || code == TokenClass.of(WordClass.CONJUNCTION)
        || code == TokenClass.of(PartOfSpeech.CONJUNCTION, 1)
        || code == TokenClass.of(PartOfSpeech.CONJUNCTION, 2);
  }

  /** Whether no list of things reaches across a token. */
  private static boolean endsList(Tokens tokens, int i) {
    return tokens.isComma(i) || isQuantity(tokens, i);
  }

  private static boolean isQuantity(Tokens tokens, int i) {
    return tokens.code(i) == TokenClass.of(Counted.Kind.QUANTITY);
  }
}
