package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the section path of every paragraph from the headings before it. */
final class Outline {

  /** More unnumbered short lines in a row are a list, not headings. */
  private static final int MOST_UNNUMBERED_IN_A_ROW = 2;

  private static final double ROOT = 0;
  private static final double UNNUMBERED = 20;
  private static final double BELOW = 0.5;
  private static final double SECOND_OF_PAIR = 0.25;

  /** A heading that is in force. */
  private record Open(double rank, String text) {}

  private final List<Open> path = new ArrayList<>();
  private List<String> headings = List.of();
  private double letterRank = -1;

  /**
   * What the numbers of all headings say.
   *
   * @param starts how often each style begins with its first number
   * @param next for each passage, the index of the next numbered heading after it
   * @param unnumberedOnlyAtEnd whether headings without a number stand only before the first and
   *     after the last numbered one
   */
  private record Numbering(
      Map<HeadingNumber.Style, Integer> starts, int[] next, boolean unnumberedOnlyAtEnd) {

    static Numbering of(List<Passage> passages) {
      Map<HeadingNumber.Style, Integer> starts = new EnumMap<>(HeadingNumber.Style.class);
      int[] next = new int[passages.size()];
      int following = passages.size();
      boolean numberAfter = false;
      boolean plainBeforeNumber = false;
      boolean onlyAtEnd = true;
      for (int i = passages.size() - 1; i >= 0; i--) {
        next[i] = following;
        if (!passages.get(i).isHeading()) {
          continue;
        }
        HeadingNumber number = HeadingNumber.at(passages.get(i).text());
        if (number == null) {
          plainBeforeNumber |= numberAfter;
        } else {
          onlyAtEnd &= !plainBeforeNumber;
          numberAfter = true;
          following = i;
          if (number.value() == 1) {
            starts.merge(number.style(), 1, Integer::sum);
          }
        }
      }
      return new Numbering(starts, next, onlyAtEnd);
    }
  }

  /**
   * The section path of each passage; that of a heading includes it.
   *
   * @param passages those of a report, or of its next part
   */
  List<List<String>> paths(List<Passage> passages) {
    demoteLists(passages);
    Numbering numbering = Numbering.of(passages);
    List<List<String>> paths = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).isHeading()) {
        open(passages, i, numbering);
        headings = path.stream().map(Open::text).toList();
      }
      paths.add(headings);
    }
    return paths;
  }

  /** Headings of one style in a row, with nothing under them, are the items of a list. */
  private static void demoteLists(List<Passage> passages) {
    int from = 0;
    for (int i = 1; i <= passages.size(); i++) {
      if (i < passages.size()
          && passages.get(i).isHeading()
          && passages.get(from).isHeading()
          && sameStyle(passages.get(i - 1).text(), passages.get(i).text())) {
        continue;
      }
      boolean numbered = HeadingNumber.at(passages.get(from).text()) != null;
      if (i - from > (numbered ? 1 : MOST_UNNUMBERED_IN_A_ROW)) {
        passages.subList(from, i).forEach(Passage::demote);
      }
      from = i;
    }
    int last = passages.size() - 1;
    if (last >= 0) {
      passages.get(last).demote();
    }
  }

  private static boolean sameStyle(String one, String other) {
    HeadingNumber first = HeadingNumber.at(one);
    HeadingNumber second = HeadingNumber.at(other);
    return first == null || second == null ? first == second : first.style() == second.style();
  }

  private void open(List<Passage> passages, int i, Numbering numbering) {
    double rank = rank(passages, i, numbering);
    while (!path.isEmpty() && path.get(path.size() - 1).rank() >= rank) {
      path.remove(path.size() - 1);
    }
    path.add(new Open(rank, Titles.of(passages.get(i).lines())));
  }

  private double rank(List<Passage> passages, int i, Numbering numbering) {
    HeadingNumber number = HeadingNumber.at(passages.get(i).text());
    if (number == null) {
      boolean second =
          i > 0
              && passages.get(i - 1).isHeading()
              && HeadingNumber.at(passages.get(i - 1).text()) == null;
      return unnumberedRank(passages, i, numbering) + (second ? SECOND_OF_PAIR : 0);
    }
    if (number.style() == HeadingNumber.Style.LETTER) {
      if (letterRank < 0) {
        letterRank = (path.isEmpty() ? ROOT : path.get(path.size() - 1).rank()) + BELOW;
      }
      return letterRank;
    }
    return number.style().ordinal() + 1;
  }

  /** Around the numbers that start anew under it; at the root if it closes the report. */
  private double unnumberedRank(List<Passage> passages, int i, Numbering numbering) {
    int next = numbering.next()[i];
    if (next < passages.size()) {
      HeadingNumber number = HeadingNumber.at(passages.get(next).text());
      boolean around = next == i + 1 || numbering.starts().getOrDefault(number.style(), 0) > 1;
      return number.value() == 1 && around ? number.style().ordinal() + BELOW : UNNUMBERED;
    }
    return numbering.unnumberedOnlyAtEnd() ? ROOT : UNNUMBERED;
  }
}
