package org.shuduan.indexer.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of a source.
 *
 * @param ordinal its position in the source, from 1
 * @param headline the line above the title; null where there is none
 * @param title what the report is called; where it bears no title, its first heading or sentence
 * @param date the day it bears; the first of the month where only the month is given; null where it
 *     bears none
 * @param organization the line that names who issued it, as written; null where there is none
 * @param paragraphs in reading order, at least one; those of one part where a report comes in parts
 * @param place where it stands in the source, head included
 */
public record Report(
    int ordinal,
    @Nullable String headline,
    String title,
    @Nullable LocalDate date,
    @Nullable String organization,
    List<Paragraph> paragraphs,
    Place place) {

  /** Copies the paragraphs. */
  public Report {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The report with more paragraphs. */
  Report with(List<Paragraph> more) {
    List<Paragraph> all = new ArrayList<>(paragraphs);
    all.addAll(more);
    return new Report(ordinal, headline, title, date, organization, all, place);
  }
}
