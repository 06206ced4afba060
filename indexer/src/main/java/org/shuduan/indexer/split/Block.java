package org.shuduan.indexer.split;

import org.jspecify.annotations.Nullable;

/**
 * What a range of the source text was taken for.
 *
 * @param kind what it is
 * @param noise the name of the noise; null for all other kinds
 * @param report the ordinal of the report it belongs to; 0 for contents and noise
 * @param start where it starts in the source text, UTF-16 position
 * @param end where it ends, exclusive
 */
public record Block(Kind kind, @Nullable String noise, int report, int start, int end) {

  /** What a range of text can be. */
  public enum Kind {
    /** Part of a paragraph. */
    PARAGRAPH,
    /** A heading within a report. */
    HEADING,
    /** Headline, title, date, organization and signature of a report. */
    REPORT_HEAD,
    /** The cover and the table of contents of a compilation. */
    CONTENTS,
    /** Text that no report says; the noise is named. */
    NOISE
  }
}
