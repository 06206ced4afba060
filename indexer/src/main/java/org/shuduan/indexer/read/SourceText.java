package org.shuduan.indexer.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a source as its format holds it, with lines and pages.
 *
 * <p>Every position in later results (blocks, places) counts in {@link #text()}.
 *
 * @param name the file's name, for messages
 * @param format the format and how it was read, such as {@code txt, UTF-8}
 * @param text every character that was extracted; lines are ranges of it
 * @param lines in reading order; what lies between two lines is white space
 */
public record SourceText(String name, String format, String text, List<SourceLine> lines) {

  /** Copies the lines. */
  public SourceText {
    lines = List.copyOf(lines);
  }

  /**
   * Plain text: a line break (LF, CRLF, CR, VT, NEL, LS, PS) ends a line, a form feed a page.
   *
   * @param name the file's name
   * @param format how it was read
   * @param text any text, also an empty one
   */
  public static SourceText ofPlain(String name, String format, String text) {
    List<SourceLine> lines = new ArrayList<>();
    int page = text.indexOf('\f') < 0 ? 0 : 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!breaksLine(c)) {
        continue;
      }
      lines.add(new SourceLine(start, i, page, LineHints.NONE));
      if (c == '\f') {
        page++;
      } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(new SourceLine(start, text.length(), page, LineHints.NONE));
    }
    return new SourceText(name, format, text, lines);
  }

  /** Whether a character ends a line of plain text. */
  static boolean breaksLine(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
