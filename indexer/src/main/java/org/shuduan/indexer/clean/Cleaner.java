package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.shuduan.indexer.read.SourceLine;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.mappings.noise.NoisePattern;
import org.shuduan.mappings.noise.NoisePatterns;

/** Takes noise and needless white space out of a source, line by line. */
public final class Cleaner {

  private static final List<NoisePattern> PATTERNS = NoisePatterns.load();

  /** Longer lines are not tried against patterns that take a whole line. */
  private static final int LONGEST_NOISE_LINE = 120;

  private static final double HALF_WIDTH = 0.5;

  /** What a format that only says that a line is indented means, in Chinese characters. */
  private static final int USUAL_INDENT = 2;

  private final SourceText source;
  private final String text;
  private final List<CleanLine> lines = new ArrayList<>();
  private final List<Noise> noise = new ArrayList<>();

  private Cleaner(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** The clean lines of a source, and what was dropped. */
  public static CleanText clean(SourceText source) {
    return new Cleaner(source).run();
  }

  private CleanText run() {
    boolean afterGap = false;
    int number = 0;
    for (SourceLine line : source.lines()) {
      number++;
      String clean = WhiteSpace.normalise(text, line.start(), line.end());
      if (!clean.isEmpty()) {
        clean = withoutNoise(clean, line);
        if (!clean.isEmpty()) {
          lines.add(cleanLine(clean, line, number, afterGap));
          afterGap = false;
        }
      } else {
        afterGap = true;
      }
    }
    List<CleanLine> withoutNumbers = PageNumbers.drop(lines, noise);
    noise.sort(Comparator.comparingInt(Noise::start));
    List<CleanLine> left = PageEdges.drop(withoutNumbers, noise);
    noise.sort(Comparator.comparingInt(Noise::start));
    return new CleanText(source, left, noise);
  }

  private CleanLine cleanLine(String clean, SourceLine line, int number, boolean afterGap) {
    int start = line.start();
    double indent = 0;
    while (WhiteSpace.isWhite(text.charAt(start))) {
      indent += width(text.charAt(start));
      start++;
    }
    int end = line.end();
    while (WhiteSpace.isWhite(text.charAt(end - 1))) {
      end--;
    }
    int width = Math.max((int) indent, line.hints().indented() ? USUAL_INDENT : 0);
    return new CleanLine(clean, start, end, number, line.page(), width, afterGap, line.hints());
  }

  private static double width(char white) {
    return switch (white) {
      case '\u3000', '\u2003' -> 1;
      case '\t' -> 2;
      case '\uFEFF', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060' -> 0;
      default -> HALF_WIDTH;
    };
  }

  private String withoutNoise(String line, SourceLine place) {
    TrackedLine tracked = null;
    for (NoisePattern pattern : PATTERNS) {
      String left = tracked == null ? line : tracked.text();
      boolean whole = pattern.scope() == NoisePattern.Scope.LINE;
      if (!left.contains(pattern.needs()) || (whole && left.length() > LONGEST_NOISE_LINE)) {
        continue;
      }
      Matcher matcher = pattern.pattern().matcher(left);
      if (whole ? matcher.matches() : matcher.find()) {
        if (tracked == null) {
          tracked = new TrackedLine(text, place.start(), place.end());
        }
        tracked.drop(pattern.name(), matcher, noise);
      }
    }
    return tracked == null ? line : tracked.text().strip();
  }
}
