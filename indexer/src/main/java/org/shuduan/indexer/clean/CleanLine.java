package org.shuduan.indexer.clean;

import org.shuduan.indexer.read.LineHints;

/**
 * A line, or a part of one, that is not empty once noise and needless white space are gone.
 *
 * @param text the clean text
 * @param start where it starts in the source text
 * @param end where it ends there, exclusive; noise may lie within
 * @param number the line's number in the source, from 1
 * @param page its page, from 1; 0 where there are none
 * @param indent the width of the white space before it, in Chinese characters
 * @param afterGap whether an empty line stands before it
 * @param hints what the format knows of it
 */
public record CleanLine(
    String text,
    int start,
    int end,
    int number,
    int page,
    int indent,
    boolean afterGap,
    LineHints hints) {

  /** Whether it starts like a paragraph, by white space or by what the format says. */
  public boolean indented() {
    return indent > 0 || hints.indented();
  }
}
