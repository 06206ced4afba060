package org.shuduan.extraction.theme;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeRule;

/**
 * Finds the matches of all rules of a catalogue in one pass over a text, whatever their number.
 *
 * <p>All words of all rules lie in one Aho-Corasick trie. What a word means to which rule is a
 * table of {@link Use}s: a hit of a plain word is a match at once, rules that look at more than one
 * word gather what they need.
 */
final class RuleMatcher {

  /** The part number of a longer word inside which a match does not count. */
  private static final int EXCEPT = -1;

  /** The part number of a word that voids the matches of its sentence. */
  private static final int UNLESS = -2;

  /** What a word is to a rule: a word of the part with this number, or one of the two above. */
  private record Use(CompiledRule rule, int part) {}

  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private final List<CompiledRule> rules;
  private final Use[][] uses;

  RuleMatcher(ThemeCatalogue catalogue) {
    rules = compile(catalogue);
    Map<String, List<Use>> usesByWord = new TreeMap<>();
    for (CompiledRule compiled : rules) {
      ThemeRule rule = compiled.rule();
      for (int part = 0; part < rule.parts().size(); part++) {
        use(usesByWord, rule.parts().get(part), new Use(compiled, part));
      }
      use(usesByWord, rule.except(), new Use(compiled, EXCEPT));
      use(usesByWord, rule.unless(), new Use(compiled, UNLESS));
    }
    uses = new Use[usesByWord.size()][];
    Map<String, Integer> words = new TreeMap<>();
    usesByWord.forEach(
        (word, ofWord) -> {
          uses[words.size()] = ofWord.toArray(Use[]::new);
          words.put(word, words.size());
        });
    trie.build(words);
  }

  private static List<CompiledRule> compile(ThemeCatalogue catalogue) {
    List<CompiledRule> rules = new ArrayList<>();
    for (ThemeRule rule : catalogue.general()) {
      rules.add(new CompiledRule(rules.size(), CompiledRule.GENERAL, rule));
    }
    List<Theme> themes = catalogue.themes();
    for (int theme = 0; theme < themes.size(); theme++) {
      for (ThemeRule rule : themes.get(theme).rules()) {
        rules.add(new CompiledRule(rules.size(), theme, rule));
      }
    }
    return List.copyOf(rules);
  }

  private static void use(Map<String, List<Use>> usesByWord, List<String> words, Use use) {
    for (String word : words) {
      usesByWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(use);
    }
  }

  /**
   * The matches of the rules that look at this kind of text.
   *
   * @return in the order of {@link RuleMatch#BY_THEME_AND_PLACE}
   */
  List<RuleMatch> match(String text, boolean heading) {
    WordHits hits = new WordHits();
    IHit<Integer> collect = hits::add;
    trie.parseText(text, collect);
    if (hits.size() == 0) {
      return List.of();
    }
    hits.countSentences(text);
    ThemeRule.Scope elsewhere = heading ? ThemeRule.Scope.TEXT : ThemeRule.Scope.HEADING;
    List<RuleMatch> matches = new ArrayList<>();
    @Nullable NearWindow[] windows = new NearWindow[rules.size()];
    Map<Integer, GuardedHits> guarded = new TreeMap<>();
    for (int hit = 0; hit < hits.size(); hit++) {
      for (Use use : uses[hits.word(hit)]) {
        CompiledRule rule = use.rule();
        if (rule.rule().scope() == elsewhere) {
          continue;
        }
        if (rule.isGuarded()) {
          GuardedHits gathered =
              guarded.computeIfAbsent(rule.index(), i -> new GuardedHits(rule, hits));
          switch (use.part()) {
            case EXCEPT -> gathered.addExcept(hit);
            case UNLESS -> gathered.addUnless(hit);
            default -> gathered.add(hit, use.part());
          }
        } else if (rule.isNear()) {
          NearWindow window = windows[rule.index()];
          if (window == null) {
            window = new NearWindow(rule, hits);
            windows[rule.index()] = window;
          }
          window.add(hit, use.part(), matches);
        } else {
          matches.add(new RuleMatch(rule, hits.word(hit), hits.begin(hit), hits.end(hit)));
        }
      }
    }
    guarded.values().forEach(gathered -> gathered.addMatchesTo(matches));
    matches.sort(RuleMatch.BY_THEME_AND_PLACE);
    return matches;
  }
}
