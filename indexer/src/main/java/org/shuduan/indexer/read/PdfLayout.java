package org.shuduan.indexer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells from the places of lines which are indented and where a gap stands between them. */
final class PdfLayout {

  /** First-line indents are between these, in widths of a character; two is the rule. */
  private static final double NARROWEST_INDENT = 1.2;

  private static final double WIDEST_INDENT = 4.5;

  /** A centred line is as far from both margins but for this, in widths of a character. */
  private static final double CENTERED_WITHIN = 0.15;

  /** The step between two lines is a gap from so many times the usual one on. */
  private static final double GAP = 1.5;

  /** Pages with fewer lines do not tell their margins. */
  private static final int FEWEST_LINES = 6;

  /** A margin is where so many of the lines of a page begin. */
  private static final double MARGIN_SHARE = 0.15;

  private record Margins(float left, float right) {}

  private final List<PdfLine> lines;
  private final Map<Integer, Margins> margins = new HashMap<>();
  private final Margins usual;
  private final double step;

  PdfLayout(List<PdfLine> lines) {
    this.lines = lines;
    this.usual = margins(lines);
    Map<Integer, List<PdfLine>> pages = new HashMap<>();
    lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    pages.forEach(
        (page, onPage) ->
            margins.put(page, onPage.size() < FEWEST_LINES ? usual : margins(onPage)));
    this.step = usualStep();
  }

  /** Adds the lines, and an empty one for every gap. */
  void write(SourceTextBuilder text) throws UnreadableSourceException {
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine before = i == 0 ? null : lines.get(i - 1);
      if (before != null
          && before.page() == line.page()
          && line.base() - before.base() > step * GAP) {
        text.add("", line.page(), LineHints.NONE);
      }
      text.add(line.text(), line.page(), new LineHints(0, isIndented(line), false));
    }
  }

  private boolean isIndented(PdfLine line) {
    Margins page = margins.getOrDefault(line.page(), usual);
    double indent = (line.left() - page.left()) / line.size();
    double rest = (page.right() - line.right()) / line.size();
    boolean centered = Math.abs(indent - rest) < CENTERED_WITHIN;
    return indent > NARROWEST_INDENT && indent < WIDEST_INDENT && !centered;
  }

  /** The outermost places where enough lines begin and end. */
  private static Margins margins(List<PdfLine> lines) {
    Map<Integer, Integer> begins = new HashMap<>();
    float right = 0;
    for (PdfLine line : lines) {
      begins.merge(Math.round(line.left() / 2), 1, Integer::sum);
      right = Math.max(right, line.right());
    }
    double fewest = lines.size() * MARGIN_SHARE;
    int left =
        begins.entrySet().stream()
            .filter(begin -> begin.getValue() >= fewest)
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElseGet(() -> begins.keySet().stream().mapToInt(Integer::intValue).min().orElse(0));
    return new Margins(left * 2f, right);
  }

  private double usualStep() {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float down = lines.get(i).base() - lines.get(i - 1).base();
      if (lines.get(i).page() == lines.get(i - 1).page() && down > 0) {
        steps.add(down);
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? Double.MAX_VALUE : steps.get(steps.size() / 2);
  }
}
