package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/** Lines that belong together: a heading, or a paragraph that may have been cut. */
final class Passage {

  private final List<CleanLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean heading;

  Passage(CleanLine first, boolean heading) {
    this.heading = heading;
    add(first);
  }

  /** Joins a line: where a break cut between Chinese or within a number nothing is lost. */
  void add(CleanLine line) {
    if (!text.isEmpty()
        && Character.isLetter(line.text().charAt(0))
        && line.text().charAt(0) < 0x80
        && Character.isLetter(text.charAt(text.length() - 1))
        && text.charAt(text.length() - 1) < 0x80) {
      text.append(' ');
    }
    text.append(line.text());
    lines.add(line);
  }

  List<CleanLine> lines() {
    return lines;
  }

  CleanLine last() {
    return lines.get(lines.size() - 1);
  }

  String text() {
    return text.toString();
  }

  boolean isHeading() {
    return heading;
  }

  void demote() {
    heading = false;
  }
}
