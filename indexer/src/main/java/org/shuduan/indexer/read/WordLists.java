package org.shuduan.indexer.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the numbered paragraphs of a Word document and writes the labels that Word shows before
 * them, which are no part of the stored text. For one document, in reading order.
 */
final class WordLists {

  /** Word has nine list levels. */
  static final int LEVELS = 9;

  /**
   * A level of a list.
   *
   * @param start its first number
   * @param style how it is written
   * @param text the label, with {@code %1} to {@code %9} where the numbers of the levels stand
   * @param suffix what stands between label and paragraph: white space or nothing
   */
  record Level(int start, LabelStyle style, String text, String suffix) {}

  /** How often each level of a series was used since its parent was. */
  private final Map<String, int[]> counters = new HashMap<>();

  private final Set<String> restarted = new HashSet<>();

  /**
   * The label of the next paragraph of a list, with its suffix; empty for bullets.
   *
   * @param series what counts on together, such as all lists of one definition
   * @param levels the levels of the list, outermost first
   * @param level the paragraph's level, from 0
   */
  String next(String series, Level[] levels, int level) {
    if (level < 0 || level >= levels.length || levels[level] == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(series, key -> new int[LEVELS]);
    counts[level]++;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    if (levels[level].style() == LabelStyle.NONE) {
      return "";
    }
    return label(levels, level, counts) + levels[level].suffix();
  }

  /** Makes a series start anew, once for each reason. */
  void restart(String series, int level, String reason) {
    if (restarted.add(reason)) {
      int[] counts = counters.get(series);
      if (counts != null) {
        counts[level] = 0;
      }
    }
  }

  private static String label(Level[] levels, int level, int[] counts) {
    String text = levels[level].text();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int named = i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
      if (c == '%' && named >= 0 && named < LEVELS) {
        Level other = named < levels.length ? levels[named] : null;
        if (other != null) {
          label.append(other.style().format(other.start() + Math.max(counts[named] - 1, 0)));
        }
        i++;
      } else {
        label.append(c);
      }
    }
    return label.toString();
  }
}
