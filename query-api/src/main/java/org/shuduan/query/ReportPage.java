package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Region;

/**
 * Some reports.
 *
 * @param reports the latest first, those without a date last
 * @param nextCursor where the next reports begin, or null when there are none
 */
public record ReportPage(List<Entry> reports, @Nullable String nextCursor) {

  public ReportPage {
    reports = List.copyOf(reports);
  }

  /**
   * A report.
   *
   * @param region the region that it is about, null where it is not known
   * @param paragraphs how many of its paragraphs the query finds
   */
  public record Entry(SearchAnswer.Report report, @Nullable Region region, long paragraphs) {}
}
