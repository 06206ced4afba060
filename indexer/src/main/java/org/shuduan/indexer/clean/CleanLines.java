package org.shuduan.indexer.clean;

import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.TextWindows;
import org.shuduan.indexer.read.UnreadableSourceException;

/**
 * The lines of a source that are left after cleaning, in reading order. What repeats from page to
 * page is known of the whole source; the lines themselves are cleaned again when they are asked for
 * and not among those at hand, so that the length of a source does not matter to memory.
 *
 * <p>Reading throws an {@link UncheckedIOException} if the source is no longer what it was. For one
 * thread.
 */
public final class CleanLines extends AbstractList<CleanLine> implements RandomAccess {

  /** How many characters of windows are kept at hand: as many as do no harm to a small heap. */
  private static final int AT_HAND = 8 << 20;

  private final TextWindows source;

  /** For each window whether the line before it is empty. */
  private final boolean[] gaps;

  /** For each window the index of its first line; at the end the number of all lines. */
  private final int[] firsts;

  private final Map<Integer, CleanText> atHand = new LinkedHashMap<>(16, 0.75f, true);

  /** For each window at hand how many characters it has. */
  private final int[] lengths;

  private int charsAtHand;

  /** Numbers of lines, in order. */
  private int[] pageNumbers = {};

  private int[] pageEdges = {};

  /** The window that was read last. */
  private int current;

  private List<CleanLine> currentLines = List.of();

  private CleanLines(TextWindows source) {
    this.source = source;
    this.gaps = new boolean[source.windows() + 1];
    this.firsts = new int[source.windows() + 1];
    this.lengths = new int[source.windows()];
  }

  /**
   * The lines of a source.
   *
   * @throws UnreadableSourceException if it is no longer what it was when it was opened
   */
  public static CleanLines of(TextWindows source) throws UnreadableSourceException {
    try {
      CleanLines lines = new CleanLines(source);
      if (lines.findPageNumbers()) {
        lines.findPageEdges();
      }
      lines.count();
      return lines;
    } catch (UncheckedIOException e) {
      throw changed(e);
    }
  }

  /** Why the lines could not be read any more. */
  public static UnreadableSourceException changed(UncheckedIOException e) {
    if (e.getCause() instanceof UnreadableSourceException cause) {
      return cause;
    }
    throw e;
  }

  @Override
  public int size() {
    return firsts[source.windows()];
  }

  @Override
  public CleanLine get(int index) {
    if (index < firsts[current] || index >= firsts[current + 1]) {
      current = windowOf(index);
      currentLines = withoutPageMarks(window(current)).lines();
    }
    return currentLines.get(index - firsts[current]);
  }

  /** All that was taken out, in reading order. */
  public void forEachNoise(Consumer<? super Noise> consumer) {
    for (int i = 0; i < source.windows(); i++) {
      withoutPageMarks(window(i)).noise().forEach(consumer);
    }
  }

  /** The last window that begins at or before a line. */
  private int windowOf(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    int low = 0;
    int high = source.windows() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firsts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Goes through the source for the first time; tells whether it shows pages. */
  private boolean findPageNumbers() {
    PageNumbers numbers = new PageNumbers();
    boolean paged = false;
    for (int i = 0; i < source.windows(); i++) {
      CleanText window = window(i);
      gaps[i + 1] = window.endsInGap();
      for (CleanLine line : window.lines()) {
        numbers.take(line);
        paged |= line.page() > 0;
      }
      paged |= window.noise().stream().anyMatch(CleanLines::isPageNumber);
    }
    pageNumbers = numbers.lines();
    return paged || pageNumbers.length > 0;
  }

  private void findPageEdges() {
    PageEdges edges = new PageEdges();
    boolean afterNumber = false;
    for (int i = 0; i < source.windows(); i++) {
      CleanText window = withoutPageMarks(window(i));
      List<Noise> noise = window.noise();
      int next = 0;
      for (CleanLine line : window.lines()) {
        for (; next < noise.size() && noise.get(next).start() < line.start(); next++) {
          afterNumber |= isPageNumber(noise.get(next));
        }
        edges.take(line, afterNumber);
        afterNumber = false;
      }
      afterNumber |= noise.subList(next, noise.size()).stream().anyMatch(CleanLines::isPageNumber);
    }
    pageEdges = edges.lines();
  }

  private void count() {
    for (int i = 0; i < source.windows(); i++) {
      firsts[i + 1] = firsts[i] + withoutPageMarks(window(i)).lines().size();
    }
    currentLines = withoutPageMarks(window(current)).lines();
  }

  /** A window as its patterns leave it. */
  private CleanText window(int index) {
    CleanText known = atHand.get(index);
    if (known != null) {
      return known;
    }
    try {
      SourceText text = source.window(index);
      CleanText window = Cleaner.clean(text, gaps[index]);
      keep(index, window, text.text().length());
      return window;
    } catch (UnreadableSourceException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(int index, CleanText window, int chars) {
    atHand.put(index, window);
    charsAtHand += chars;
    lengths[index] = chars;
    Iterator<Integer> oldest = atHand.keySet().iterator();
    while (charsAtHand > AT_HAND && atHand.size() > 1) {
      charsAtHand -= lengths[oldest.next()];
      oldest.remove();
    }
  }

  private CleanText withoutPageMarks(CleanText window) {
    if (pageNumbers.length == 0 && pageEdges.length == 0) {
      return window;
    }
    List<CleanLine> left = new ArrayList<>(window.lines().size());
    List<Noise> noise = new ArrayList<>(window.noise());
    for (CleanLine line : window.lines()) {
      String name =
          Arrays.binarySearch(pageNumbers, line.number()) >= 0
              ? PageNumbers.NAME
              : Arrays.binarySearch(pageEdges, line.number()) >= 0 ? PageEdges.NAME : null;
      if (name == null) {
        left.add(line);
      } else {
        line.stretches().forEach(said -> noise.add(new Noise(name, said.start(), said.text())));
      }
    }
    noise.sort(Comparator.comparingInt(Noise::start));
    return new CleanText(left, noise, window.endsInGap());
  }

  private static boolean isPageNumber(Noise noise) {
    return noise.name().equals(PageNumbers.NAME);
  }
}
