package org.shuduan.extraction.text;

/** Folds full-width forms for matching; what is read stays as it was written. */
public final class FullWidth {

  private static final int DISTANCE = '０' - '0';

  /** Signs of the block that Chinese uses as its own punctuation. */
  private static final String CHINESE_PUNCTUATION = "！（），：；？";

  private FullWidth() {}

  /**
   * The text with full-width digits, letters and signs replaced by their ASCII counterparts, one to
   * one, so that positions stay the same: {@code １０．５％} becomes {@code 10.5%}. Chinese punctuation
   * ({@code ，：；！？（）}) stays.
   */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  private static String foldFrom(String text, int first) {
    char[] folded = text.toCharArray();
    for (int i = first; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    return c >= '！' && c <= '～' && CHINESE_PUNCTUATION.indexOf(c) < 0 ? (char) (c - DISTANCE) : c;
  }
}
