package org.shuduan.indexer.read;

/**
 * A line of a {@link SourceText}, without its line break.
 *
 * @param start where it starts in the text, UTF-16 position
 * @param end where it ends, exclusive
 * @param page the page that it stands on, from 1; 0 where the source has no pages
 * @param hints what the format knows of it
 */
public record SourceLine(int start, int end, int page, LineHints hints) {

  /** Refuses positions that are no range. */
  public SourceLine {
    if (start < 0 || end < start || page < 0) {
      throw new IllegalArgumentException("no line: " + start + ".." + end + ", page " + page);
    }
  }
}
