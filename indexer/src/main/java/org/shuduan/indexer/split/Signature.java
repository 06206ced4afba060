package org.shuduan.indexer.split;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;

/**
 * What stands under a report: who gives it and when.
 *
 * @param from index of its first line; the number of lines if there is none
 */
record Signature(int from, @Nullable LocalDate date, @Nullable String organization) {

  private static final int MOST_LINES = 4;

  static Signature of(List<CleanLine> body) {
    int from = body.size();
    LocalDate date = null;
    String organization = null;
    while (from > 1 && body.size() - from < MOST_LINES) {
      String text = body.get(from - 1).text();
      DateLine dated = DateLine.of(text);
      if (dated != null) {
        date = dated.date();
        organization = dated.rest().isEmpty() ? organization : dated.rest();
      } else if (Organizations.names(text)) {
        organization = text;
      } else if (!Organizations.isByline(text)) {
        break;
      }
      from--;
    }
    return new Signature(from, date, organization);
  }
}
