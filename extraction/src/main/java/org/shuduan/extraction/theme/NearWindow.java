package org.shuduan.extraction.theme;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the places where a word of each part of a rule stands near the others: keeps the newest hit
 * of every part, and takes them as a match as soon as they stand close.
 */
final class NearWindow {

  private final CompiledRule rule;
  private final WordHits hits;
  private final int[] newest;

  NearWindow(CompiledRule rule, WordHits hits) {
    this.rule = rule;
    this.hits = hits;
    this.newest = new int[rule.rule().parts().size()];
    Arrays.fill(newest, -1);
  }

  /** Takes the next hit of a part, in the order of the text, and adds the match it completes. */
  void add(int hit, int part, List<RuleMatch> matches) {
    newest[part] = hit;
    if (!isClose()) {
      return;
    }
    int start = Integer.MAX_VALUE;
    for (int one : newest) {
      start = Math.min(start, hits.begin(one));
    }
    matches.add(new RuleMatch(rule, hits.word(hit), start, hits.end(hit)));
    Arrays.fill(newest, -1);
  }

  /** Whether there is a hit of every part, in one clause, none overlapping, with small gaps. */
  private boolean isClose() {
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
