package org.shuduan.indexer.document;

import java.util.List;

/**
 * A report and what was read of it, or a part of a report that is too long to be held.
 *
 * @param file the name of its file without the folders that users gave
 * @param sha256 of the file's bytes, in hexadecimal
 * @param facts what is known of the report; the same for all its parts
 * @param paragraphs in reading order, at least one
 */
public record AnnotatedReport(
    String file, String sha256, ReportFacts facts, List<AnnotatedParagraph> paragraphs) {

  public AnnotatedReport {
    paragraphs = List.copyOf(paragraphs);
  }
}
