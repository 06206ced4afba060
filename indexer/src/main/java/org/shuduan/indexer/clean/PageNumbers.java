package org.shuduan.indexer.clean;

import java.util.ArrayList;
import java.util.List;

/** Page numbers that stand alone as bare digits: told from figures by their sequence. */
final class PageNumbers {

  private static final int MOST_DIGITS = 4;

  /** So many numbers in sequence are no coincidence. */
  private static final int FEWEST = 3;

  /** What dropped lines are called, here and in the pattern list. */
  static final String NAME = "page-number";

  /** A page may have lost its number, and chapters may start anew. */
  private static final int WIDEST_STEP = 3;

  private PageNumbers() {}

  /** The lines without page numbers, which are added to the noise. */
  static List<CleanLine> drop(List<CleanLine> lines, List<Noise> noise) {
    List<CleanLine> numbers = lines.stream().filter(line -> value(line) >= 0).toList();
    List<CleanLine> sequence = longestRuns(numbers);
    if (sequence.isEmpty()) {
      return lines;
    }
    List<CleanLine> left = new ArrayList<>(lines.size());
    int next = 0;
    for (CleanLine line : lines) {
      if (next < sequence.size() && line == sequence.get(next)) {
        noise.add(new Noise(NAME, line.start(), line.end()));
        next++;
      } else {
        left.add(line);
      }
    }
    return left;
  }

  /** The members of runs that rise by small steps and are long enough. */
  private static List<CleanLine> longestRuns(List<CleanLine> numbers) {
    List<CleanLine> found = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i < numbers.size() && follows(numbers.get(i - 1), numbers.get(i))) {
        continue;
      }
      if (i - start >= FEWEST) {
        found.addAll(numbers.subList(start, i));
      }
      start = i;
    }
    return found;
  }

  /** Neighbouring lines are a column of figures, not pages. */
  private static boolean follows(CleanLine earlier, CleanLine later) {
    int step = value(later) - value(earlier);
    return step > 0 && step <= WIDEST_STEP && later.number() - earlier.number() > 2;
  }

  private static int value(CleanLine line) {
    String text = line.text();
    if (text.length() > MOST_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
