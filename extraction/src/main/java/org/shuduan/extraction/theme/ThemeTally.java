package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for one theme in a paragraph and the heading above it, and the points it makes. */
final class ThemeTally {

  private record Counted(RuleMatch match, boolean heading, double points) {}

  private final int theme;
  private final List<Counted> counted = new ArrayList<>();
  private double points;
  private double learned;

  private ThemeTally(int theme) {
    this.theme = theme;
  }

  /**
   * Tallies the matches of one text. Of matches of a theme that overlap only the one with most
   * weight counts, and a word that stands again counts less.
   *
   * @param matches in the order of {@link RuleMatch#BY_THEME_AND_PLACE}
   * @return in the order of the themes, {@link CompiledRule#GENERAL} first
   */
  static List<ThemeTally> of(List<RuleMatch> matches, double repeat) {
    List<ThemeTally> tallies = new ArrayList<>();
    for (int from = 0, to; from < matches.size(); from = to) {
      ThemeTally tally = new ThemeTally(matches.get(from).theme());
      Map<Integer, Double> shares = new HashMap<>();
      RuleMatch best = matches.get(from);
      for (to = from + 1; to < matches.size() && matches.get(to).theme() == tally.theme; to++) {
        RuleMatch next = matches.get(to);
        if (!best.overlaps(next)) {
          tally.count(best, shares, repeat);
          best = next;
        } else if (next.weight() > best.weight()) {
          best = next;
        }
      }
      tally.count(best, shares, repeat);
      tallies.add(tally);
    }
    return tallies;
  }

  private void count(RuleMatch match, Map<Integer, Double> shares, double repeat) {
    double share = shares.getOrDefault(match.word(), 1.0);
    shares.put(match.word(), share * repeat);
    add(new Counted(match, false, share * match.weight()));
  }

  private void add(Counted one) {
    counted.add(one);
    points += one.points();
  }

  /** Adds what the heading says of the same theme, at a share of its points. */
  void addHeading(ThemeTally heading, double share) {
    for (Counted one : heading.counted) {
      add(new Counted(one.match(), true, share * one.points()));
    }
  }

  /** Adds what the pairs of characters of the paragraph say, as learned; may be below 0. */
  void addLearned(double more) {
    learned += more;
    points += more;
  }

  /** What was learned, as far as it is part of the points. */
  double learned() {
    return learned;
  }

  int theme() {
    return theme;
  }

  double points() {
    return points;
  }

  /** The matches that counted, with what they say in the paragraph or the heading. */
  List<ThemeEvidence> evidence(String text, String heading) {
    return counted.stream()
        .map(
            one -> {
              RuleMatch match = one.match();
              String source = one.heading() ? heading : text;
              String surface = source.substring(match.start(), match.end());
              int line = match.rule().rule().line();
              return new ThemeEvidence(
                  line, surface, match.start(), match.end(), one.heading(), one.points());
            })
        .toList();
  }
}
