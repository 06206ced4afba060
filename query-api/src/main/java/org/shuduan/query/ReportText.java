package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Region;

/**
 * A report with its paragraphs.
 *
 * @param region the region that it is about, null where it is not known
 * @param paragraphs all of them, in the order of the report; without scores and highlights
 */
public record ReportText(
    SearchAnswer.Report report, @Nullable Region region, List<SearchAnswer.Hit> paragraphs) {

  public ReportText {
    paragraphs = List.copyOf(paragraphs);
  }
}
