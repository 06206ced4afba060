package org.shuduan.extraction.theme;

import java.util.Comparator;

/**
 * One match of one rule in a text.
 *
 * @param rule the rule
 * @param word which word, or for words near each other the one that completed the match
 * @param start where the match starts
 * @param end where it ends, exclusive
 */
record RuleMatch(CompiledRule rule, int word, int start, int end) {

  /** By theme, then in the order of the text, of those that start together the longest first. */
  static final Comparator<RuleMatch> BY_THEME_AND_PLACE =
      (a, b) -> {
        int byTheme = Integer.compare(a.theme(), b.theme());
        int byStart = byTheme != 0 ? byTheme : Integer.compare(a.start, b.start);
        return byStart != 0 ? byStart : Integer.compare(b.end, a.end);
      };

  int theme() {
    return rule.theme();
  }

  double weight() {
    return rule.rule().weight();
  }

  boolean overlaps(RuleMatch other) {
    return start < other.end && other.start < end;
  }
}
