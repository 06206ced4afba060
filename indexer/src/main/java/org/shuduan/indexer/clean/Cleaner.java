package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.shuduan.indexer.read.SourceLine;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.mappings.noise.NoisePattern;
import org.shuduan.mappings.noise.NoisePatterns;

/** Takes noise and needless white space out of a window of a source, line by line. */
final class Cleaner {

  private static final List<NoisePattern> PATTERNS = NoisePatterns.load();

  /** Longer lines are not tried against patterns that take a whole line. */
  private static final int LONGEST_NOISE_LINE = 120;

  private static final double HALF_WIDTH = 0.5;

  /** What a format that only says that a line is indented means, in Chinese characters. */
  private static final int USUAL_INDENT = 2;

  private final SourceText window;
  private final String text;
  private final List<CleanLine> lines;
  private final List<Noise> noise = new ArrayList<>();

  /** The patterns, each with a matcher to use again and again. */
  private final List<Candidate> candidates =
      PATTERNS.stream()
          .map(pattern -> new Candidate(pattern, pattern.pattern().matcher("")))
          .toList();

  private record Candidate(NoisePattern pattern, Matcher matcher) {

    boolean takesLine() {
      return pattern.scope() == NoisePattern.Scope.LINE;
    }

    /** Whether a line may match, told without trying. */
    boolean mayMatch(String line) {
      return !(takesLine() && line.length() > LONGEST_NOISE_LINE) && line.contains(pattern.needs());
    }

    boolean matches(String line) {
      matcher.reset(line);
      return takesLine() ? matcher.matches() : matcher.find();
    }
  }

  private Cleaner(SourceText window) {
    this.window = window;
    this.text = window.text();
    this.lines = new ArrayList<>(window.lines().size());
  }

  /**
   * The clean lines of a window, and what was dropped.
   *
   * @param afterGap whether the line before the window is empty
   */
  static CleanText clean(SourceText window, boolean afterGap) {
    return new Cleaner(window).run(afterGap);
  }

  private CleanText run(boolean afterGap) {
    boolean gap = afterGap;
    int number = window.start().line();
    for (SourceLine line : window.lines()) {
      int start = line.start();
      int end = line.end();
      double indent = 0;
      while (start < end && WhiteSpace.isWhite(text.charAt(start))) {
        indent += width(text.charAt(start));
        start++;
      }
      while (start < end && WhiteSpace.isWhite(text.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        gap = true;
      } else if (take(line, number, start, end, indent, gap)) {
        gap = false;
      }
      number++;
    }
    noise.sort(Comparator.comparingInt(Noise::start));
    return new CleanText(lines, noise, gap);
  }

  /** Takes in what is left of a line, if anything is. */
  private boolean take(
      SourceLine line, int number, int start, int end, double indent, boolean gap) {
    String written = text.substring(start, end);
    int position = window.start().position() + start;
    int noiseBefore = noise.size();
    String clean = withoutNoise(WhiteSpace.normalise(written), written, position);
    if (clean.isEmpty()) {
      return false;
    }
    List<Noise> within = noise.subList(noiseBefore, noise.size());
    within.sort(Comparator.comparingInt(Noise::start));
    int width = Math.max((int) indent, line.hints().indented() ? USUAL_INDENT : 0);
    lines.add(
        new CleanLine(
            clean, written, position, within, number, line.page(), width, gap, line.hints()));
    return true;
  }

  private static double width(char white) {
    return switch (white) {
      case '\u3000', '\u2003' -> 1;
      case '\t' -> 2;
      case '\uFEFF', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060' -> 0;
      default -> HALF_WIDTH;
    };
  }

  private String withoutNoise(String line, String written, int position) {
    TrackedLine tracked = null;
    String left = line;
    for (Candidate candidate : candidates) {
      if (candidate.mayMatch(left) && candidate.matches(left)) {
        if (tracked == null) {
          tracked = new TrackedLine(written, position);
        }
        tracked.drop(candidate.pattern().name(), candidate.matcher(), noise);
        left = tracked.text();
      }
    }
    return tracked == null ? line : left.strip();
  }
}
