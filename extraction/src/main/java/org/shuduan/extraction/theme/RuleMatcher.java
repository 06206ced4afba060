package org.shuduan.extraction.theme;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeRule;

/**
 * Finds the matches of all rules of a catalogue in one pass over a text, whatever their number.
 *
 * <p>All words of all rules lie in one Aho-Corasick trie. What a word means to which rule is a
 * table of {@link Use}s; plain words become matches at once, the hits of rules that look at more
 * than one word are gathered per rule and settled in {@link RuleHits}.
 */
final class RuleMatcher {

  /** What a word is to a rule: a word of the part with this number, or one of the two below. */
  private record Use(CompiledRule rule, int part) {}

  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private final List<List<Use>> uses = new ArrayList<>();

  RuleMatcher(ThemeCatalogue catalogue) {
    Map<String, Integer> words = new TreeMap<>();
    List<CompiledRule> rules = compile(catalogue);
    for (CompiledRule compiled : rules) {
      ThemeRule rule = compiled.rule();
      for (int part = 0; part < rule.parts().size(); part++) {
        use(words, rule.parts().get(part), new Use(compiled, part));
      }
      use(words, rule.except(), new Use(compiled, RuleHits.EXCEPT));
      use(words, rule.unless(), new Use(compiled, RuleHits.UNLESS));
    }
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
    return rules;
  }

  private void use(Map<String, Integer> words, List<String> ofRule, Use use) {
    for (String word : ofRule) {
      int id = words.computeIfAbsent(word, w -> uses.size());
      if (id == uses.size()) {
        uses.add(new ArrayList<>(1));
      }
      uses.get(id).add(use);
    }
  }

  /** The matches of the rules that look at this kind of text, in no particular order. */
  List<RuleMatch> match(String text, boolean heading) {
    WordHits hits = new WordHits();
    IHit<Integer> collect = hits::add;
    trie.parseText(text, collect);
    if (hits.size() == 0) {
      return List.of();
    }
    hits.countSentences(text);
    List<RuleMatch> matches = new ArrayList<>();
    Map<Integer, RuleHits> gathered = new TreeMap<>();
    ThemeRule.Scope elsewhere = heading ? ThemeRule.Scope.TEXT : ThemeRule.Scope.HEADING;
    for (int hit = 0; hit < hits.size(); hit++) {
      for (Use use : uses.get(hits.word(hit))) {
        CompiledRule rule = use.rule();
        if (rule.rule().scope() == elsewhere) {
          continue;
        }
        if (rule.isPlain()) {
          matches.add(new RuleMatch(rule, hits.word(hit), hits.begin(hit), hits.end(hit)));
        } else {
          gathered
              .computeIfAbsent(rule.index(), i -> new RuleHits(rule, hits))
              .add(hit, use.part());
        }
      }
    }
    for (RuleHits ofRule : gathered.values()) {
      ofRule.addMatchesTo(matches);
    }
    return matches;
  }
}
