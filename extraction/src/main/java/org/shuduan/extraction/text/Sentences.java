package org.shuduan.extraction.text;

/** The sentences of a paragraph. */
public final class Sentences {

  private static final String ENDS = "。！？；\n";

  private Sentences() {}

  /** The sentence that holds the character at this position, its end mark included. */
  public static String around(String text, int position) {
    int start = position;
    while (start > 0 && !isEnd(text.charAt(start - 1))) {
      start--;
    }
    int end = position;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.min(end + 1, text.length())).strip();
  }

  private static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }
}
