package org.shuduan.extraction.number;

/** A set of characters that answers in one step. */
final class CharSet {

  private final long[] bits = new long[1 << 10];

  private CharSet() {}

  static CharSet of(String characters) {
    CharSet set = new CharSet();
    for (int i = 0; i < characters.length(); i++) {
      set.bits[characters.charAt(i) >> 6] |= 1L << characters.charAt(i);
    }
    return set;
  }

  boolean contains(char c) {
    return (bits[c >> 6] & 1L << c) != 0;
  }
}
