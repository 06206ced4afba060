package org.shuduan.indexer.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a source, or a window of it, as its format holds it, with lines and pages.
 *
 * @param name the file's name, for messages
 * @param format the format and how it was read, such as {@code txt, UTF-8}
 * @param start where the text begins in its source
 * @param text every character that was extracted; lines are ranges of it
 * @param lines in reading order; what lies between two lines is white space
 */
public record SourceText(
    String name, String format, Start start, String text, List<SourceLine> lines)
    implements TextWindows {

  /**
   * Where a window begins. Positions in results (blocks, noise) and numbers of lines count in the
   * whole source.
   *
   * @param position UTF-16 position of its first character
   * @param line number of its first line, from 1
   * @param page number of its first page, from 1; 0 where the source has no pages
   */
  public record Start(int position, int line, int page) {

    /** A text that is all of its source, if that has no pages. */
    public static final Start OF_SOURCE = new Start(0, 1, 0);
  }

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
    return ofPlain(name, format, new Start(0, 1, text.indexOf('\f') < 0 ? 0 : 1), text);
  }

  /** A window of plain text. */
  static SourceText ofPlain(String name, String format, Start where, String text) {
    List<SourceLine> lines = new ArrayList<>();
    int page = where.page();
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
    return new SourceText(name, format, where, text, lines);
  }

  /** Whether a character ends a line of plain text. */
  static boolean breaksLine(char c) {
    return c <= '\u2029'
        && (c <= '\r' && c >= '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029');
  }

  @Override
  public int windows() {
    return 1;
  }

  @Override
  public SourceText window(int index) {
    if (index != 0) {
      throw new IndexOutOfBoundsException(index);
    }
    return this;
  }
}
