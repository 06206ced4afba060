package org.shuduan.extraction.text;

import java.text.Normalizer;

/**
 * A text in a form whose words are found in a row exactly where the text itself stands, signs
 * included.
 *
 * <p>Elasticsearch's {@code standard} tokenizer gives one token per Han character and one per run
 * of letters or digits, but drops signs, so that 100% would be found in 100个. Here every sign is
 * spelt as a word of its own: its code point in hexadecimal behind a letter of the Ogham script,
 * which no text of ours holds.
 */
public final class LiteralText {

  private static final char SIGN = 'ᚐ';

  /** The block of full-width and half-width forms. */
  private static final int FIRST_FORM = 0xFF01;

  private static final int LAST_FORM = 0xFFEE;

  private LiteralText() {}

  /**
   * The text with its signs spelt. White space only parts tokens, and a run of letters is parted
   * from a run of digits, so that {@code 100m} holds {@code 100}. Full-width and half-width forms
   * are equal; upper and lower case are not.
   */
  public static String spell(String text) {
    StringBuilder spelt = new StringBuilder(text.length() + text.length() / 2);
    int before = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      String folded = fold(c);
      for (int j = 0; j < folded.length(); ) {
        int part = folded.codePointAt(j);
        j += Character.charCount(part);
        append(spelt, part, before);
        before = part;
      }
    }
    return spelt.toString();
  }

  private static void append(StringBuilder spelt, int c, int before) {
    if (isBlank(c)) {
      spelt.append(' ');
    } else if (Character.isLetterOrDigit(c)) {
      if (Character.isDigit(c) != Character.isDigit(before)) {
        spelt.append(' ');
      }
      spelt.appendCodePoint(c);
    } else {
      spelt.append(' ').append(SIGN).append(Integer.toHexString(c)).append(' ');
    }
  }

  /** Whether a character is white space or has no shape of its own, such as a byte order mark. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** The character at its usual width, as one or more code points. */
  public static String fold(int c) {
    String written = Character.toString(c);
    return c >= FIRST_FORM && c <= LAST_FORM
        ? Normalizer.normalize(written, Normalizer.Form.NFKC)
        : written;
  }
}
