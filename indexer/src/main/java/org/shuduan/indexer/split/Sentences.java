package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;

/** Splits a text that is too long for a paragraph at the ends of its sentences. */
final class Sentences {

  /** Longer paragraphs are split, in characters. */
  static final int LONGEST_PARAGRAPH = 10_000;

  private Sentences() {}

  /** The text in pieces of at most {@link #LONGEST_PARAGRAPH} characters. */
  static List<String> pieces(String text) {
    if (text.length() <= LONGEST_PARAGRAPH) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (text.length() - start > LONGEST_PARAGRAPH) {
      int end = cut(text, start);
      pieces.add(text.substring(start, end));
      start = end;
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  /** After the last sentence that fits; where none does, where it must be. */
  private static int cut(String text, int start) {
    int limit = start + LONGEST_PARAGRAPH;
    int end = start;
    for (int next = Marks.afterSentence(text, start);
        next <= limit && next < text.length();
        next = Marks.afterSentence(text, next)) {
      end = next;
    }
    if (end > start) {
      return end;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
