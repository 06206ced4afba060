package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headers and footers of pages: the lines at page edges that repeat, digits aside. Takes the lines
 * of a source one by one.
 */
final class PageEdges {

  /** What dropped lines are called. */
  static final String NAME = "page-header";

  /** A line that stands at so many page edges is no coincidence. */
  private static final int FEWEST = 3;

  /** And at such a share of all breaks: headers may differ between left and right pages. */
  private static final double SHARE = 0.2;

  private static final int LONGEST = 60;

  private static final String PROSE_ENDS = "。；，、：！？”";

  /** How often lines of one wording stand at an edge. */
  private static final class Wording {
    private int count;
  }

  private record Edge(int line, Wording wording) {}

  private final Map<String, Wording> wordings = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private @Nullable CleanLine last;
  private boolean lastIsEdge;
  private int breaks;

  /**
   * Takes the next line that is no page number.
   *
   * @param afterNumber whether a page number stands between the line before and this one
   */
  void take(CleanLine line, boolean afterNumber) {
    boolean edge = last != null && (afterNumber || line.page() != last.page());
    if (edge) {
      breaks++;
      if (!lastIsEdge) {
        mark(last);
      }
      mark(line);
    }
    last = line;
    lastIsEdge = edge;
  }

  /** The numbers of the lines that are headers or footers, of all that were taken, in order. */
  int[] lines() {
    if (breaks < FEWEST) {
      return new int[0];
    }
    double fewest = Math.max(FEWEST, breaks * SHARE);
    return edges.stream()
        .filter(edge -> edge.wording().count >= fewest)
        .mapToInt(Edge::line)
        .toArray();
  }

  private void mark(CleanLine line) {
    if (canBeHeader(line.text())) {
      Wording wording = wordings.computeIfAbsent(key(line.text()), key -> new Wording());
      wording.count++;
      edges.add(new Edge(line.number(), wording));
    }
  }

  /** A header is a name, not a piece of prose. */
  private static boolean canBeHeader(String text) {
    return text.length() <= LONGEST && PROSE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
