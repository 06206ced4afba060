package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;

/** Joins the lines of a report to passages: headings, and paragraphs that breaks may have cut. */
final class Passages {

  /** Headings without a number are shorter, in Chinese characters. */
  private static final double WIDEST_UNNUMBERED = 28;

  /** Headings with a number are shorter. */
  private static final double WIDEST_NUMBERED = 50;

  /** A numbered heading that ends like a sentence is shorter. */
  private static final double WIDEST_SENTENCE = 30;

  /** What a page break leaves of a paragraph is wider: at least a line. */
  private static final double NARROWEST_CUT = 20;

  /** A heading has words. */
  private static final int FEWEST_HAN = 2;

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
    if (open != null && (open.isHeading() ? wraps(open, line) : continues(open, line))) {
      open.add(line);
    } else {
      passages.add(new Passage(line, isHeading(i, open)));
    }
  }

  /** Whether a line carries on the heading before it: a full line, and the rest of it. */
  private boolean wraps(Passage open, CleanLine line) {
    return open.lines().size() == 1
        && layout.isFull(open.last())
        && !line.indented()
        && !layout.isFull(line)
        && !startsItem(line.text())
        && !Marks.endsSentence(line.text());
  }

  /** Whether a line carries on the paragraph before it. */
  private boolean continues(Passage open, CleanLine line) {
    CleanLine last = open.last();
    boolean finished = Marks.endsSentence(last.text()) || Marks.announces(last.text());
    boolean full = layout.isFull(last);
    if (startsItem(line.text()) && (finished || !full || line.indented() || isChinese(line))) {
      return false;
    }
    // Where indents tell paragraphs, a format's word does not: converters keep a page's breaks.
    if (line.indented() || (line.hints().wholeParagraph() && !layout.indents())) {
      return !finished && Marks.endsWithComma(last.text());
    }
    if (full && (layout.indents() || !line.afterGap())) {
      return !finished || !isStandalone(line.text());
    }
    return !finished
        && (full || Marks.endsWithComma(last.text()) || isCut(last))
        && !(layout.wrapWidth() > 0 && isStandalone(line.text()));
  }

  /** A break cuts after at least one whole line; what is shorter stands for itself. */
  private static boolean isCut(CleanLine last) {
    return last.text().length() > 2 * NARROWEST_CUT || Marks.width(last.text()) >= NARROWEST_CUT;
  }

  private static boolean isStandalone(String text) {
    return text.length() <= 2 * WIDEST_UNNUMBERED
        && Marks.width(text) <= WIDEST_UNNUMBERED
        && !Marks.endsSentence(text)
        && !Marks.endsWithinSentence(text);
  }

  private static boolean isChinese(CleanLine line) {
    HeadingNumber number = HeadingNumber.at(line.text());
    return number != null && number.isChinese();
  }

  /** Whether a text begins like a numbered heading, a numbered item or one after a dash. */
  private static boolean startsItem(String text) {
    return text.startsWith("——") || HeadingNumber.at(text) != null;
  }

  private boolean isHeading(int i, @Nullable Passage open) {
    CleanLine line = lines.get(i);
    String text = line.text();
    if (text.length() > 2 * WIDEST_NUMBERED
        || Marks.width(text) > WIDEST_NUMBERED
        || Marks.endsWithinSentence(text)
        || Marks.countHan(text) < FEWEST_HAN
        || Marks.countHan(text) * 2 < text.length()) {
      return false;
    }
    HeadingNumber number = HeadingNumber.at(text);
    return number == null ? isUnnumbered(i, open) : isNumbered(i, number);
  }

  private boolean isNumbered(int i, HeadingNumber number) {
    CleanLine line = lines.get(i);
    String text = line.text();
    if (number.length() >= text.length()) {
      return false;
    }
    if (layout.isFull(line) && i + 1 < lines.size() && !lines.get(i + 1).indented()) {
      return wraps(new Passage(line, true), lines.get(i + 1));
    }
    return !Marks.endsSentence(text)
        || (number.isChinese()
            && Marks.width(text) <= WIDEST_SENTENCE
            && Marks.afterSentence(text, 0) == text.length());
  }

  /** A heading of two halves at most: an indented text of more is a sentence without its stop. */
  private boolean canBeIndentedHeading(String text) {
    return layout.indentsHeadings() && text.indexOf('，') == text.lastIndexOf('，');
  }

  private boolean isUnnumbered(int i, @Nullable Passage open) {
    CleanLine line = lines.get(i);
    if (Marks.endsSentence(line.text()) || line.text().startsWith("—") || i + 1 == lines.size()) {
      return false;
    }
    if (line.hints().headingLevel() > 0) {
      return true;
    }
    boolean free =
        open == null
            || open.isHeading()
            || Marks.endsSentence(open.last().text())
            || Marks.announces(open.last().text());
    return free
        && isStandalone(line.text())
        && !layout.isFull(line)
        && (!layout.indents() || !line.indented() || canBeIndentedHeading(line.text()));
  }
}
