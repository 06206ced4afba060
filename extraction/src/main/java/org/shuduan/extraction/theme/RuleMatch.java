package org.shuduan.extraction.theme;

/**
 * One match of one rule in a text.
 *
 * @param rule which of the compiled rules
 * @param word which word, or for words near each other the one that completed the match
 * @param start where the match starts
 * @param end where it ends, exclusive
 */
record RuleMatch(CompiledRule rule, int word, int start, int end) {

  boolean overlaps(RuleMatch other) {
    return start < other.end && other.start < end;
  }
}
