package org.shuduan.indexer.duplicate;

/** What of a text counts when it is compared: not its white space, not its punctuation. */
final class Letters {

  private Letters() {}

  /**
   * The letters, digits and symbols of a text. Punctuation that makes another number stays: the
   * point of 1.5, the hyphen of 3-5 and of -2, the percent sign.
   */
  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (counts(text, i)) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean counts(String text, int at) {
    char c = text.charAt(at);
    if (isSpace(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          false;
      case Character.DASH_PUNCTUATION -> isDigit(text, at + 1);
      case Character.OTHER_PUNCTUATION ->
          c == '%' || c == '‰' || (isDigit(text, at - 1) && isDigit(text, at + 1));
      default -> true;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
