package org.shuduan.cli;

/** How wide a text is on a terminal, where Chinese characters take two columns. */
final class TextWidth {

  private TextWidth() {}

  /** The columns that a text takes. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text with blanks after it up to a width; unchanged if it is wider. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text with blanks before it up to a width; unchanged if it is wider. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** The text cut to a width, with an ellipsis if anything is cut off. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int left = width - 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      left -= of(c);
      if (left < 0) {
        break;
      }
      cut.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return cut.append('…').toString();
  }

  /**
   * Two for what Unicode calls wide or full-width (UAX 11) in the blocks that Chinese texts use.
   * The quotation marks and dashes that it calls ambiguous take one on most terminals.
   */
  private static int of(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || Character.isISOControl(c)) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0x303E
            || c >= 0x3041 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF01 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
