package org.shuduan.indexer.clean;

/** White space as Chinese text uses it: to lay out, hardly ever to say something. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Whether a character is white: also the ideographic and no-break space and invisible marks. */
  public static boolean isWhite(char c) {
    if (c >= '\u3001' && c < '\uFEFF') {
      return false;
    }
    return c <= ' '
        || c == '\u00A0'
        || c == '\u0085'
        || c >= '\u2000' && c <= '\u200F'
        || c >= '\u2028' && c <= '\u202F'
        || c == '\u205F'
        || c == '\u2060'
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /**
   * The text without leading and trailing white space and without that between Chinese characters
   * or between a number and its unit; one blank is left between words, numbers and signs of ASCII.
   *
   * <p>{@code "实践中心 1 个"} becomes {@code "实践中心1个"}, {@code "5G base station"} becomes {@code "5G
   * base station"}.
   */
  public static String normalise(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWhite(text.charAt(i))) {
        return normaliseFrom(text, i);
      }
    }
    return text;
  }

  /** Most lines hold no white space and are left as they are. */
  private static String normaliseFrom(String text, int firstWhite) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, firstWhite);
    boolean white = false;
    for (int i = firstWhite; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWhite(c)) {
        white |= !isInvisible(c);
        continue;
      }
      if (white && !clean.isEmpty() && isAscii(c) && isAscii(clean.charAt(clean.length() - 1))) {
        clean.append(' ');
      }
      clean.append(c);
      white = false;
    }
    return clean.toString();
  }

  /** How many characters of a text are not white. */
  public static int countBlack(CharSequence text) {
    int black = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isWhite(text.charAt(i))) {
        black++;
      }
    }
    return black;
  }

  /** Marks without width: they set nothing apart. */
  private static boolean isInvisible(char c) {
    return c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }
}
