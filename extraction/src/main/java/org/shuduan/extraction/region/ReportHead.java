package org.shuduan.extraction.region;

import java.util.List;

/**
 * What a report's region is read from.
 *
 * @param headline the line above the title, empty if there is none
 * @param title the title, empty if there is none
 * @param paragraphs the report's text, paragraph by paragraph
 */
public record ReportHead(String headline, String title, List<String> paragraphs) {

  public ReportHead {
    paragraphs = List.copyOf(paragraphs);
  }
}
