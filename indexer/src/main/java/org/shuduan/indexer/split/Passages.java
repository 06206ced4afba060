package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/** Joins the lines of a report to passages: headings, and paragraphs that breaks may have cut. */
final class Passages {

  /** Headings without a number are shorter, in Chinese characters. */
  private static final double WIDEST_UNNUMBERED = 28;

  /** Headings with a number are shorter. */
  private static final double WIDEST_NUMBERED = 50;

  /** A numbered heading that ends like a sentence is shorter. */
  private static final double WIDEST_SENTENCE = 30;

  private final List<CleanLine> lines;
  private final Layout layout;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(List<CleanLine> lines, Layout layout) {
    this.lines = lines;
    this.layout = layout;
  }

  static List<Passage> of(List<CleanLine> lines, Layout layout) {
    Passages passages = new Passages(lines, layout);
    for (int i = 0; i < lines.size(); i++) {
      passages.take(i);
    }
    return passages.passages;
  }

  private void take(int i) {
    CleanLine line = lines.get(i);
    Passage open = passages.isEmpty() ? null : passages.get(passages.size() - 1);
    if (open != null && !open.isHeading() && continues(open, line)) {
      open.add(line);
    } else {
      passages.add(new Passage(line, isHeading(i, open)));
    }
  }

  /** Whether a line carries on the paragraph before it. */
  private boolean continues(Passage open, CleanLine line) {
    CleanLine last = open.last();
    if (startsItem(line.text())) {
      return false;
    }
    boolean finished = Marks.endsSentence(last.text()) || Marks.announces(last.text());
    if (line.indented() || line.hints().wholeParagraph()) {
      return !finished && Marks.endsWithComma(last.text());
    }
    if (layout.isFull(last)) {
      return layout.indents() || !finished || !line.afterGap();
    }
    return !finished && !(isStandalone(line.text()) && layout.wrapWidth() > 0);
  }

  private boolean isStandalone(String text) {
    return Marks.width(text) <= WIDEST_UNNUMBERED && !Marks.endsSentence(text);
  }

  /** Whether a text begins like a numbered heading, a numbered item or one after a dash. */
  private static boolean startsItem(String text) {
    return text.startsWith("——") || HeadingNumber.at(text) != null;
  }

  private boolean isHeading(int i, Passage open) {
    CleanLine line = lines.get(i);
    String text = line.text();
    double width = text.length() > 2 * WIDEST_NUMBERED ? WIDEST_NUMBERED + 1 : Marks.width(text);
    if (width > WIDEST_NUMBERED || Marks.countHan(text) < 2 || Marks.endsWithinSentence(text)) {
      return false;
    }
    HeadingNumber number = HeadingNumber.at(text);
    if (number != null) {
      return !Marks.endsSentence(text)
          || (number.isChinese()
              && width <= WIDEST_SENTENCE
              && Marks.afterSentence(text, 0) == text.length());
    }
    if (Marks.endsSentence(text) || text.startsWith("—")) {
      return false;
    }
    if (line.hints().headingLevel() > 0) {
      return true;
    }
    boolean free =
        open == null
            || open.isHeading()
            || Marks.endsSentence(open.text())
            || Marks.announces(open.text());
    return free
        && width <= WIDEST_UNNUMBERED
        && !layout.isFull(line)
        && (!layout.indents() || !line.indented())
        && i + 1 < lines.size();
  }
}
