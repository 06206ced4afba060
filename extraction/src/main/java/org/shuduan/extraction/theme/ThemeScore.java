package org.shuduan.extraction.theme;

import java.util.List;

/**
 * How well a theme fits a paragraph.
 *
 * @param theme the id of the theme
 * @param score the sum of the points of its evidence and of what was learned
 * @param chosen whether the paragraph is given this theme
 * @param evidence at least one match, those in the text first, each in the order of its place
 * @param learned what all pairs of characters of the paragraph add, as learned from labelled
 *     paragraphs: by what they say of this theme, of the others, and of whether the paragraph tells
 *     of any work; below 0 if they speak against the theme, 0 with rules alone
 * @param pairs those that say most of this theme, the heaviest first
 */
public record ThemeScore(
    String theme,
    double score,
    boolean chosen,
    List<ThemeEvidence> evidence,
    double learned,
    List<LearnedEvidence> pairs) {

  public ThemeScore {
    evidence = List.copyOf(evidence);
    pairs = List.copyOf(pairs);
  }
}
