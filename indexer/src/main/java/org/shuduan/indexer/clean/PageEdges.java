package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers and footers of pages: the lines at page edges that repeat, digits aside. */
final class PageEdges {

  /** What dropped lines are called. */
  static final String NAME = "page-header";

  /** A line that stands at so many page edges is no coincidence. */
  private static final int FEWEST = 3;

  /** And at such a share of all breaks: headers may differ between left and right pages. */
  private static final double SHARE = 0.2;

  private static final int LONGEST = 60;

  private static final String PROSE_ENDS = "。；，、：！？”";

  private PageEdges() {}

  /**
   * The lines without headers and footers, which are added to the noise.
   *
   * @param noise in reading order, page numbers included; taken for page breaks
   */
  static List<CleanLine> drop(List<CleanLine> lines, List<Noise> noise) {
    BitSet edges = new BitSet(lines.size());
    int breaks = 0;
    int next = 0;
    for (int i = 1; i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      boolean numbered = false;
      while (next < noise.size() && noise.get(next).start() < line.start()) {
        numbered |= noise.get(next).name().equals(PageNumbers.NAME);
        next++;
      }
      if (numbered || line.page() != lines.get(i - 1).page()) {
        edges.set(i - 1, i + 1);
        breaks++;
      }
    }
    return breaks < FEWEST ? lines : drop(lines, edges, Math.max(FEWEST, breaks * SHARE), noise);
  }

  private static List<CleanLine> drop(
      List<CleanLine> lines, BitSet edges, double fewest, List<Noise> noise) {
    Map<String, Integer> counts = new HashMap<>();
    edges.stream().forEach(i -> counts.merge(key(lines.get(i)), 1, Integer::sum));
    List<CleanLine> left = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      boolean repeats = edges.get(i) && canBeHeader(line.text()) && counts.get(key(line)) >= fewest;
      if (repeats) {
        noise.add(new Noise(NAME, line.start(), line.end()));
      } else {
        left.add(line);
      }
    }
    return left;
  }

  /** A header is a name, not a piece of prose. */
  private static boolean canBeHeader(String text) {
    return text.length() <= LONGEST && PROSE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static String key(CleanLine line) {
    StringBuilder key = new StringBuilder(line.text().length());
    for (int i = 0; i < line.text().length(); i++) {
      char c = line.text().charAt(i);
      if (!Character.isDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
