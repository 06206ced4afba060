package org.shuduan.indexer.split;

import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/** The head of a report that no contents and no date line shows: its first short lines. */
final class FirstLines {

  private static final int MOST_LINES = 4;
  private static final double WIDEST = 50;

  private FirstLines() {}

  static Head head(List<CleanLine> lines, Layout layout) {
    int to = 0;
    while (to < MOST_LINES && to + 1 < lines.size() && isHeadLine(lines.get(to), layout)) {
      to++;
    }
    int titles = to;
    while (titles > 0 && isSmallPrint(lines.get(titles - 1).text())) {
      titles--;
    }
    if (titles == 0) {
      return new Head(0, 0, null, null, null, null);
    }
    String title = Titles.clean(lines.get(titles - 1).text());
    String headline = titles == 1 ? null : Titles.clean(lines.get(titles - 2).text());
    String organization = null;
    java.time.LocalDate date = null;
    for (CleanLine line : lines.subList(titles, to)) {
      DateLine dated = DateLine.of(line.text());
      if (dated != null) {
        date = dated.date();
      }
      if (Organizations.names(line.text())) {
        organization = line.text();
      }
    }
    return new Head(0, to, headline, title, date, organization);
  }

  private static boolean isHeadLine(CleanLine line, Layout layout) {
    String text = line.text();
    return text.length() <= WIDEST * 2
        && Marks.width(text) <= WIDEST
        && HeadingNumber.at(text) == null
        && !Marks.endsSentence(text)
        && !Marks.endsWithinSentence(text)
        && (!layout.indents() || line.indent() != 2);
  }

  private static boolean isSmallPrint(String text) {
    return text.startsWith("——")
        || Organizations.names(text)
        || Organizations.isByline(text)
        || DateLine.of(text) != null;
  }
}
