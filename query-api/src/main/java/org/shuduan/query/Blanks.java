package org.shuduan.query;

/** Takes stretches out of a text without moving the rest. */
final class Blanks {

  private Blanks() {}

  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
