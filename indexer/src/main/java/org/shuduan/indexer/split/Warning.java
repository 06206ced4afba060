package org.shuduan.indexer.split;

/**
 * Something about a source that its reader should know.
 *
 * @param kind what it is about
 * @param message what was found, and where, in Chinese
 */
public record Warning(Kind kind, String message) {

  /** What a warning is about. */
  public enum Kind {
    /** The contents list a title that the body does not hold. */
    TITLE_NOT_FOUND,
    /** The body holds a report that the contents do not list. */
    TITLE_NOT_LISTED,
    /** The body has another order than the contents. */
    OTHER_ORDER,
    /** A report bears no title. */
    NO_TITLE,
    /** A report bears no date. */
    NO_DATE,
    /** A head is followed by no paragraph. */
    NO_PARAGRAPH,
    /** A paragraph was too long and was split at sentences. */
    LONG_PARAGRAPH
  }
}
