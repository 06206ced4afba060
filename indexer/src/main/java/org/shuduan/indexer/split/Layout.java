package org.shuduan.indexer.split;

import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/**
 * How a source sets its paragraphs.
 *
 * @param indents whether the first line of a paragraph is indented as a rule
 * @param indentsHeadings whether headings are indented like paragraphs, or may be: true unless
 *     numbered headings show that they are not
 * @param wrapWidth the width at which lines are broken, in Chinese characters; 0 where a line holds
 *     a whole paragraph
 */
record Layout(boolean indents, boolean indentsHeadings, double wrapWidth) {

  /** Lines below this width say nothing of how paragraphs are set. */
  private static final int TELLING_WIDTH = 20;

  private static final int WIDEST_WRAP = 120;

  private static final int LONGEST_HEADING = 40;

  /** A broken line may fall short by what could not be broken: a word, a number, a stop. */
  private static final int SLACK = 3;

  /** In wrapped text so many of the lines that say something are full. */
  private static final double FULL_SHARE = 0.4;

  /** And so few are longer. */
  private static final double LONGER_SHARE = 0.02;

  static Layout of(List<CleanLine> lines) {
    int[] widths = new int[WIDEST_WRAP + 2];
    int telling = 0;
    int indented = 0;
    int sentences = 0;
    int outdentedHeadings = 0;
    int indentedHeadings = 0;
    for (CleanLine line : lines) {
      if (isNumberedHeading(line.text())) {
        if (line.indented()) {
          indentedHeadings++;
        } else {
          outdentedHeadings++;
        }
      }
      boolean marked = line.indented() || line.hints().headingLevel() > 0;
      int width =
          (int)
              Math.round(
                  Math.min(
                      WIDEST_WRAP + 1, Marks.width(line.text(), WIDEST_WRAP + 1) + line.indent()));
      if (width >= TELLING_WIDTH) {
        telling++;
        widths[width]++;
        if (marked) {
          indented++;
        }
        if (Marks.endsSentence(line.text())) {
          sentences++;
        }
      }
    }
    double wrap = wrapWidth(widths, telling);
    boolean indents =
        indented * 2 >= (wrap > 0 ? Math.max(1, sentences / 2) : Math.max(1, telling));
    return new Layout(indents, indentedHeadings >= outdentedHeadings, wrap);
  }

  /** Whether a line is as long as lines get where they are broken. */
  boolean isFull(CleanLine line) {
    return wrapWidth > 0 && Marks.width(line.text()) + line.indent() >= wrapWidth - SLACK;
  }

  private static boolean isNumberedHeading(String text) {
    HeadingNumber number = text.length() > LONGEST_HEADING ? null : HeadingNumber.at(text);
    return number != null && number.isChinese() && !Marks.endsSentence(text);
  }

  private static double wrapWidth(int[] widths, int telling) {
    int longer = 0;
    for (int width = WIDEST_WRAP + 1; width >= TELLING_WIDTH; width--) {
      int full = 0;
      for (int w = width; w > width - SLACK && w >= TELLING_WIDTH; w--) {
        full += widths[w];
      }
      if (width <= WIDEST_WRAP && full > telling * FULL_SHARE && longer <= telling * LONGER_SHARE) {
        return width;
      }
      longer += widths[width];
    }
    return 0;
  }
}
