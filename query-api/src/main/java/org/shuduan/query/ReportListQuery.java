package org.shuduan.query;

import org.jspecify.annotations.Nullable;

/**
 * Asks for reports.
 *
 * @param query what a paragraph of a report must meet; its order, page and facets do not matter
 * @param size how many reports at most, from 1
 * @param cursor where the previous page left off, or null for the first
 */
public record ReportListQuery(SearchQuery query, int size, @Nullable String cursor) {

  public ReportListQuery {
    if (size < 1) {
      throw new IllegalArgumentException("size is less than 1: " + size);
    }
  }

  /** The first 20 of all reports. */
  public static ReportListQuery all() {
    return new ReportListQuery(SearchQuery.builder().build(), 20, null);
  }
}
