package org.shuduan.extraction.theme;

import java.util.List;

/**
 * How well a theme fits a paragraph.
 *
 * @param theme the id of the theme
 * @param score the sum of the points of its evidence
 * @param chosen whether the paragraph is given this theme
 * @param evidence at least one match, those in the text first, each in the order of its place
 */
public record ThemeScore(String theme, double score, boolean chosen, List<ThemeEvidence> evidence) {

  public ThemeScore {
    evidence = List.copyOf(evidence);
  }
}
