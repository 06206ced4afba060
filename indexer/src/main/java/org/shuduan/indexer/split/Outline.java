package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private final List<Passage> passages;
  private final CharSequence source;
  private final Map<HeadingNumber.Style, Integer> starts = new EnumMap<>(HeadingNumber.Style.class);
  private final boolean unnumberedOnlyAtEnd;

  /** For each passage, the index of the next numbered heading after it. */
  private final int[] nextNumbered;

  private final List<Open> path = new ArrayList<>();
  private double letterRank = -1;

  private Outline(List<Passage> passages, CharSequence source) {
    this.passages = passages;
    this.source = source;
    this.nextNumbered = new int[passages.size()];
    int numbered = -1;
    int next = passages.size();
    for (int i = passages.size() - 1; i >= 0; i--) {
      nextNumbered[i] = next;
      HeadingNumber number =
          passages.get(i).isHeading() ? HeadingNumber.at(passages.get(i).text()) : null;
      if (number != null) {
        next = i;
        numbered = Math.max(numbered, i);
        if (number.value() == 1) {
          starts.merge(number.style(), 1, Integer::sum);
        }
      }
    }
    boolean onlyAtEnd = true;
    boolean seenNumbered = false;
    for (int i = 0; i < numbered; i++) {
      Passage passage = passages.get(i);
      if (passage.isHeading()) {
        boolean isNumbered = HeadingNumber.at(passage.text()) != null;
        onlyAtEnd &= isNumbered || !seenNumbered;
        seenNumbered |= isNumbered;
      }
    }
    this.unnumberedOnlyAtEnd = onlyAtEnd;
  }

  /**
   * The section path of each passage; that of a heading includes it.
   *
   * @param source what the lines are ranges of
   */
  static List<List<String>> paths(List<Passage> passages, CharSequence source) {
    demoteLists(passages);
    Outline outline = new Outline(passages, source);
    List<List<String>> paths = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).isHeading()) {
        outline.open(i);
      }
      paths.add(outline.path.stream().map(Open::text).toList());
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

  private void open(int i) {
    String text = passages.get(i).text();
    double rank = rank(i, HeadingNumber.at(text));
    while (!path.isEmpty() && path.get(path.size() - 1).rank() >= rank) {
      path.remove(path.size() - 1);
    }
    path.add(new Open(rank, Titles.of(passages.get(i).lines(), source)));
  }

  private double rank(int i, @Nullable HeadingNumber number) {
    if (number == null) {
      boolean second =
          i > 0
              && passages.get(i - 1).isHeading()
              && HeadingNumber.at(passages.get(i - 1).text()) == null;
      return unnumberedRank(i) + (second ? SECOND_OF_PAIR : 0);
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
  private double unnumberedRank(int i) {
    int next = nextNumbered[i];
    if (next < passages.size()) {
      HeadingNumber number = HeadingNumber.at(passages.get(next).text());
      boolean around = next == i + 1 || starts.getOrDefault(number.style(), 0) > 1;
      return number.value() == 1 && around ? number.style().ordinal() + BELOW : UNNUMBERED;
    }
    return unnumberedOnlyAtEnd ? ROOT : UNNUMBERED;
  }
}
