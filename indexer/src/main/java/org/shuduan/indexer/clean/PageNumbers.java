package org.shuduan.indexer.clean;

import java.util.stream.IntStream;

/**
 * Page numbers that stand alone as bare digits: told from figures by their sequence. Takes the
 * lines of a source one by one.
 */
final class PageNumbers {

  private static final int MOST_DIGITS = 4;

  /** So many numbers in sequence are no coincidence. */
  private static final int FEWEST = 3;

  /** What dropped lines are called, here and in the pattern list. */
  static final String NAME = "page-number";

  /** A page may have lost its number, and chapters may start anew. */
  private static final int WIDEST_STEP = 3;

  private final IntStream.Builder found = IntStream.builder();
  private IntStream.Builder run = IntStream.builder();
  private int length;
  private int lastValue = -1;
  private int lastLine;

  void take(CleanLine line) {
    int value = value(line.text());
    if (value < 0) {
      return;
    }
    if (!follows(value, line.number())) {
      finishRun();
    }
    run.add(line.number());
    length++;
    lastValue = value;
    lastLine = line.number();
  }

  /** The numbers of the lines that are page numbers, of all that were taken, in order. */
  int[] lines() {
    finishRun();
    return found.build().toArray();
  }

  private void finishRun() {
    if (length >= FEWEST) {
      run.build().forEach(found::add);
    }
    run = IntStream.builder();
    length = 0;
  }

  /** Rises by a small step. Neighbouring lines are a column of figures, not pages. */
  private boolean follows(int value, int line) {
    int step = value - lastValue;
    return length > 0 && step > 0 && step <= WIDEST_STEP && line - lastLine > 2;
  }

  private static int value(String text) {
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
