package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.read.LineHints;

/**
 * A line, or a part of one, that is not empty once noise and needless white space are gone.
 *
 * @param text the clean text
 * @param written what stands in the source, noise included, without white space around it
 * @param start where that starts in the source text
 * @param noise what lies within, in reading order
 * @param number the line's number in the source, from 1
 * @param page its page, from 1; 0 where there are none
 * @param indent the width of the white space before it, in Chinese characters
 * @param afterGap whether an empty line stands before it
 * @param hints what the format knows of it
 */
public record CleanLine(
    String text,
    String written,
    int start,
    List<Noise> noise,
    int number,
    int page,
    int indent,
    boolean afterGap,
    LineHints hints) {

  /** Copies the noise. */
  public CleanLine {
    noise = List.copyOf(noise);
  }

  /** Where it ends in the source text, exclusive. */
  public int end() {
    return start + written.length();
  }

  /** Whether it starts like a paragraph, by white space or by what the format says. */
  public boolean indented() {
    return indent > 0 || hints.indented();
  }

  /** A stretch of the line. */
  public record Stretch(int start, String text) {

    /** Where it ends in the source text, exclusive. */
    public int end() {
      return start + text.length();
    }
  }

  /** What is written but for the noise, in reading order. */
  public List<Stretch> stretches() {
    if (noise.isEmpty()) {
      return List.of(new Stretch(start, written));
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = start;
    for (Noise range : noise) {
      addStretch(from, range.start(), stretches);
      from = range.end();
    }
    addStretch(from, end(), stretches);
    return stretches;
  }

  private void addStretch(int from, int to, List<Stretch> stretches) {
    if (from < to) {
      stretches.add(new Stretch(from, written.substring(from - start, to - start)));
    }
  }

  /**
   * The two lines that this is cut into.
   *
   * @param at position in the text that the second begins with, not 0
   */
  public List<CleanLine> cut(int at) {
    int written = afterBlack(WhiteSpace.countBlack(text.substring(0, at)));
    int middle = start + written;
    return List.of(
        new CleanLine(
            text.substring(0, at).strip(),
            this.written.substring(0, written),
            start,
            noise.stream().filter(range -> range.start() < middle).toList(),
            number,
            page,
            indent,
            afterGap,
            hints),
        new CleanLine(
            text.substring(at),
            this.written.substring(written),
            middle,
            noise.stream().filter(range -> range.start() >= middle).toList(),
            number,
            page,
            0,
            false,
            LineHints.NONE));
  }

  /** The position in what is written after so many black characters that are no noise. */
  private int afterBlack(int count) {
    int next = 0;
    int left = count;
    int i = 0;
    while (i < written.length() && left > 0) {
      if (next < noise.size() && noise.get(next).start() <= start + i) {
        i = Math.max(i, noise.get(next).end() - start);
        next++;
        continue;
      }
      if (!WhiteSpace.isWhite(written.charAt(i))) {
        left--;
      }
      i++;
    }
    return i;
  }
}
