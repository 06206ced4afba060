package org.shuduan.indexer.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The report of a stored paragraph or quantity; the fields are those of {@code report.json}. */
record StoredReport(
    String id,
    int ordinal,
    @Nullable String headline,
    String title,
    @Nullable LocalDate date,
    @Nullable Integer year,
    @Nullable String organization) {

  static StoredReport of(ReportFacts report) {
    LocalDate date = report.date();
    return new StoredReport(
        report.id(),
        report.ordinal(),
        report.headline(),
        report.title(),
        date,
        date == null ? null : date.getYear(),
        report.organization());
  }
}
