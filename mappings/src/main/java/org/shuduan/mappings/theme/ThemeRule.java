package org.shuduan.mappings.theme;

import java.util.List;

/**
 * One rule: words that speak for a theme, alone or near each other.
 *
 * @param parts word lists; with one list each of its words is evidence by itself, with more lists
 *     one word of each must stand near the others, in any order, within one clause
 * @param within how many characters may stand between neighbouring parts, at least 0; without
 *     meaning for a single list
 * @param weight how strongly one match speaks for the theme, above 0
 * @param scope where the rule looks
 * @param except longer words: a match that lies inside one of them does not count
 * @param unless words that void every match of the rule in the same sentence
 * @param line where the rule starts in its file, from 1
 */
public record ThemeRule(
    List<List<String>> parts,
    int within,
    double weight,
    Scope scope,
    List<String> except,
    List<String> unless,
    int line) {

  /** Where a rule looks. */
  public enum Scope {
    /** In the paragraph only. */
    TEXT,
    /** In the section heading above the paragraph only. */
    HEADING,
    /** In both; a heading counts less, see {@link ThemeScoring#heading()}. */
    ANYWHERE
  }

  public ThemeRule {
    parts = parts.stream().map(List::copyOf).toList();
    except = List.copyOf(except);
    unless = List.copyOf(unless);
  }
}
