package org.shuduan.extraction.theme;

import java.util.List;

/**
 * Why a paragraph has the themes it has.
 *
 * @param needed the score that a theme needed here
 * @param general the matches of the rules for general talk, which raised what was needed
 * @param scores every theme with any evidence, best first
 */
public record ThemeExplanation(
    double needed, List<ThemeEvidence> general, List<ThemeScore> scores) {

  public ThemeExplanation {
    general = List.copyOf(general);
    scores = List.copyOf(scores);
  }

  /** The ids of the chosen themes, the main one first. */
  public List<String> themes() {
    return scores.stream().filter(ThemeScore::chosen).map(ThemeScore::theme).toList();
  }
}
