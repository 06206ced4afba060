package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;

/** Lines that belong together: a heading, or a paragraph that may have been cut. */
final class Passage {

  private final List<CleanLine> lines = new ArrayList<>();
  private @Nullable String joined;
  private boolean heading;

  Passage(CleanLine first, boolean heading) {
    this.heading = heading;
    add(first);
  }

  void add(CleanLine line) {
    lines.add(line);
    joined = null;
  }

  List<CleanLine> lines() {
    return lines;
  }

  CleanLine last() {
    return lines.get(lines.size() - 1);
  }

  /** The lines joined: where a break cut between Chinese or within a number nothing is lost. */
  String text() {
    if (joined == null) {
      joined = lines.size() == 1 ? last().text() : join();
    }
    return joined;
  }

  private String join() {
    StringBuilder text = new StringBuilder();
    for (CleanLine line : lines) {
      if (!text.isEmpty()
          && isWestern(text.charAt(text.length() - 1))
          && isWestern(line.text().charAt(0))) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return text.toString();
  }

  private static boolean isWestern(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  boolean isHeading() {
    return heading;
  }

  void demote() {
    heading = false;
  }
}
