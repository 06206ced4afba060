package org.shuduan.indexer.split;

/** What the punctuation and the width of a text say of its structure. */
final class Marks {

  private static final String SENTENCE_ENDS = "。！？!?…";
  private static final String CLOSING = "”’\"'』」）)】》〉]";
  private static final String OPENING = "“‘『「（(【《〈[";

  private Marks() {}

  /** Whether a character is the stop of a sentence. */
  static boolean isSentenceEnd(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0;
  }

  /** Whether a sentence ends here: closing quotes and brackets may stand after its stop. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && isSentenceEnd(text.charAt(i));
  }

  /** Whether a text ends like a sentence that goes on: with a comma of either kind. */
  static boolean endsWithComma(String text) {
    return endsWithAny(text, "，、,");
  }

  /** Whether a text ends with a sign that no heading or title ends with. */
  static boolean endsWithinSentence(String text) {
    return endsWithAny(text, "，、,；;：:" + OPENING);
  }

  /** Whether a text announces what follows. */
  static boolean announces(String text) {
    return endsWithAny(text, "：:") || text.endsWith("——");
  }

  static boolean endsWithAny(String text, String signs) {
    return !text.isEmpty() && signs.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The width in Chinese characters: ASCII and other Western letters count half. */
  static double width(String text) {
    return width(text, Integer.MAX_VALUE / 2);
  }

  /** The width as far as it is of interest: of wider texts some width of at least {@code most}. */
  static double width(String text, int most) {
    int halves = 0;
    for (int i = 0; i < text.length() && halves < 2 * most; i++) {
      halves += text.charAt(i) < 0x2000 ? 1 : 2;
    }
    return halves / 2.0;
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || Character.isSurrogate(c);
  }

  static int countHan(String text) {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        han++;
      }
    }
    return han;
  }

  /** Whether a text holds a stop that no title, name or heading holds. */
  static boolean holdsStop(String text) {
    return text.indexOf('。') >= 0 || text.indexOf('；') >= 0;
  }

  /** Where the next sentence begins after a stop at or after the position; the length if none. */
  static int afterSentence(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isSentenceEnd(text.charAt(i))) {
        int next = i + 1;
        while (next < text.length() && (CLOSING + SENTENCE_ENDS).indexOf(text.charAt(next)) >= 0) {
          next++;
        }
        return next;
      }
    }
    return text.length();
  }
}
