package org.shuduan.extraction.theme;

import org.shuduan.mappings.theme.ThemeRule;

/**
 * A rule with its place among all rules.
 *
 * @param index its number among the rules of the catalogue, from 0
 * @param theme the number of its theme, or {@link #GENERAL}
 * @param rule what the catalogue says
 */
record CompiledRule(int index, int theme, ThemeRule rule) {

  /** Stands for the rules that speak for no theme but for general talk. */
  static final int GENERAL = -1;

  boolean isNear() {
    return rule.parts().size() > 1;
  }

  /** Whether other words can void its matches. */
  boolean isGuarded() {
    return !rule.except().isEmpty() || !rule.unless().isEmpty();
  }
}
