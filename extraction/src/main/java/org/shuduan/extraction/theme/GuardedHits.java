package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hits of a rule whose matches other words can void, gathered until the whole text is read.
 *
 * @see org.shuduan.mappings.theme.ThemeRule#except()
 * @see org.shuduan.mappings.theme.ThemeRule#unless()
 */
final class GuardedHits {

  private record PartHit(int hit, int part) {}

  private final CompiledRule rule;
  private final WordHits hits;
  private final List<PartHit> parts = new ArrayList<>();
  private final List<Integer> longerWords = new ArrayList<>();
  private final Set<Integer> voidSentences = new HashSet<>();

  GuardedHits(CompiledRule rule, WordHits hits) {
    this.rule = rule;
    this.hits = hits;
  }

  /** Takes the next hit of a word of a part, in the order of the text. */
  void add(int hit, int part) {
    parts.add(new PartHit(hit, part));
  }

  /** Takes the next hit of a longer word inside which nothing counts. */
  void addExcept(int hit) {
    longerWords.add(hit);
  }

  /** Takes the next hit of a word in whose sentence nothing counts. */
  void addUnless(int hit) {
    voidSentences.add(hits.sentence(hit));
  }

  void addMatchesTo(List<RuleMatch> matches) {
    NearWindow window = new NearWindow(rule, hits);
    int nextLonger = 0;
    for (PartHit one : parts) {
      int hit = one.hit();
      // Both lists are in the order of their ends: words that end before this hit are done with.
      while (nextLonger < longerWords.size()
          && hits.end(longerWords.get(nextLonger)) < hits.end(hit)) {
        nextLonger++;
      }
      if (voidSentences.contains(hits.sentence(hit)) || isInsideLongerWord(hit, nextLonger)) {
        continue;
      }
      window.add(hit, one.part(), matches);
    }
  }

  private boolean isInsideLongerWord(int hit, int from) {
    for (int i = from; i < longerWords.size(); i++) {
      int longer = longerWords.get(i);
      if (hits.begin(longer) <= hits.begin(hit)) {
        return true;
      }
      if (hits.begin(longer) >= hits.end(hit)) {
        return false;
      }
    }
    return false;
  }
}
