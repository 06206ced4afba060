package org.shuduan.indexer.clean;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** A clean line of which every character knows its place in the source. */
final class TrackedLine {

  private final String written;
  private final int position;
  private String text;
  private int[] at;

  /**
   * @param written what stands in the source, without white space around it
   * @param position where that starts in the source
   */
  TrackedLine(String written, int position) {
    this.written = written;
    this.position = position;
    this.text = WhiteSpace.normalise(written);
    this.at = new int[text.length()];
    int from = 0;
    for (int i = 0; i < at.length; i++) {
      if (text.charAt(i) != ' ') {
        while (WhiteSpace.isWhite(written.charAt(from))) {
          from++;
        }
      }
      at[i] = from++;
    }
  }

  String text() {
    return text;
  }

  /** Takes out every match from the current one on and lists it as noise. */
  void drop(String name, Matcher matcher, List<Noise> noise) {
    StringBuilder left = new StringBuilder();
    int[] leftAt = new int[at.length];
    int kept = 0;
    int from = 0;
    do {
      list(name, matcher.start(), matcher.end(), noise);
      left.append(text, from, matcher.start());
      System.arraycopy(at, from, leftAt, kept, matcher.start() - from);
      kept += matcher.start() - from;
      from = matcher.end();
    } while (matcher.find());
    left.append(text, from, text.length());
    System.arraycopy(at, from, leftAt, kept, at.length - from);
    text = left.toString();
    at = Arrays.copyOf(leftAt, text.length());
  }

  /** Lists a range as noise, cut where earlier noise lies within it. */
  private void list(String name, int from, int to, List<Noise> noise) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || hasBlack(at[i - 1] + 1, at[i])) {
        noise.add(
            new Noise(name, position + at[start], written.substring(at[start], at[i - 1] + 1)));
        start = i;
      }
    }
  }

  private boolean hasBlack(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!WhiteSpace.isWhite(written.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
