package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The word hits of one rule in one text, gathered until they can be settled into matches. */
final class RuleHits {

  /** The part number of a longer word inside which a match does not count. */
  static final int EXCEPT = -1;

  /** The part number of a word that voids the matches of its sentence. */
  static final int UNLESS = -2;

  private final CompiledRule rule;
  private final WordHits hits;
  private final List<int[]> parts = new ArrayList<>();
  private final List<Integer> except = new ArrayList<>();
  private final List<Integer> unless = new ArrayList<>();

  RuleHits(CompiledRule rule, WordHits hits) {
    this.rule = rule;
    this.hits = hits;
  }

  /** Adds a hit; hits come in the order of their ends. */
  void add(int hit, int part) {
    switch (part) {
      case EXCEPT -> except.add(hit);
      case UNLESS -> unless.add(hit);
      default -> parts.add(new int[] {hit, part});
    }
  }

  void addMatchesTo(List<RuleMatch> matches) {
    parts.removeIf(part -> isInsideLongerWord(part[0]) || isVoidSentence(part[0]));
    if (rule.isNear()) {
      addNearTo(matches);
    } else {
      for (int[] part : parts) {
        int hit = part[0];
        matches.add(new RuleMatch(rule, hits.word(hit), hits.begin(hit), hits.end(hit)));
      }
    }
  }

  /** Few words of a text are exceptions, and they end close to what they contain. */
  private boolean isInsideLongerWord(int hit) {
    for (int longer : except) {
      if (hits.begin(longer) <= hits.begin(hit) && hits.end(hit) <= hits.end(longer)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVoidSentence(int hit) {
    for (int other : unless) {
      if (hits.sentence(other) == hits.sentence(hit)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the newest hit of every part, and takes them as a match as soon as they stand close. */
  private void addNearTo(List<RuleMatch> matches) {
    int[] newest = new int[rule.rule().parts().size()];
    Arrays.fill(newest, -1);
    for (int[] part : parts) {
      newest[part[1]] = part[0];
      if (isClose(newest)) {
        int start = Integer.MAX_VALUE;
        for (int hit : newest) {
          start = Math.min(start, hits.begin(hit));
        }
        matches.add(new RuleMatch(rule, hits.word(part[0]), start, hits.end(part[0])));
        Arrays.fill(newest, -1);
      }
    }
  }

  /** Whether there is a hit of every part, in one clause, none overlapping, with small gaps. */
  private boolean isClose(int[] newest) {
    for (int hit : newest) {
      if (hit < 0) {
        return false;
      }
    }
    int[] ordered = newest.clone();
    Arrays.sort(ordered);
    for (int i = 1; i < ordered.length; i++) {
      int gap = hits.begin(ordered[i]) - hits.end(ordered[i - 1]);
      if (gap < 0
          || gap > rule.rule().within()
          || hits.clause(ordered[i]) != hits.clause(ordered[i - 1])) {
        return false;
      }
    }
    return true;
  }
}
