package org.shuduan.indexer.split;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;

/**
 * The head of a report.
 *
 * @param from index of its first line
 * @param to index after its last line
 */
record Head(
    int from,
    int to,
    @Nullable String headline,
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable String organization) {

  /** A report that begins without a head. */
  static Head none(int at) {
    return new Head(at, at, null, null, null, null);
  }

  /**
   * Reads the lines of a head: headline, title, then small print (subtitle, organization, byline,
   * date) in any order.
   *
   * @param lines all lines
   * @param from index of the first line of the head
   * @param to index after its last line
   */
  static Head read(List<CleanLine> lines, int from, int to) {
    int titleEnd = to;
    while (titleEnd > from && isSmallPrint(lines.get(titleEnd - 1).text())) {
      titleEnd--;
    }
    return titleEnd == from ? none(from) : read(lines, from, titleEnd - 1, titleEnd, to);
  }

  /** Reads the lines of a head whose title is known. */
  static Head read(List<CleanLine> lines, int from, int title, int titleEnd, int to) {
    LocalDate date = null;
    String organization = null;
    for (CleanLine line : lines.subList(titleEnd, to)) {
      DateLine dated = DateLine.of(line.text());
      if (dated != null && date == null) {
        date = dated.date();
      }
      if (organization == null) {
        organization =
            dated != null && !dated.rest().isEmpty()
                ? dated.rest()
                : Organizations.names(line.text()) ? line.text() : null;
      }
    }
    return new Head(
        from,
        to,
        title == from ? null : Titles.of(lines.subList(from, title)),
        Titles.of(lines.subList(title, titleEnd)),
        date,
        organization);
  }

  /** Whether a line of a head is neither headline nor title. */
  static boolean isSmallPrint(String text) {
    return Titles.isOccasion(text)
        || Organizations.names(text)
        || Organizations.isByline(text)
        || DateLine.of(text) != null;
  }
}
