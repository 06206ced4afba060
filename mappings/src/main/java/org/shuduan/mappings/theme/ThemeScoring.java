package org.shuduan.mappings.theme;

/**
 * How evidence becomes themes; the numbers stand in the catalogue file.
 *
 * @param threshold the score that a theme needs in a short paragraph
 * @param perHundredCharacters what each hundred characters of text add to the threshold, so that a
 *     word named in passing in a long paragraph is no theme
 * @param generalAtMost the most that rules for general talk add to the threshold
 * @param repeat what each further occurrence of a word counts, as a share of the one before; 0 to 1
 * @param heading what a match in the section heading counts, as a share of one in the text; it
 *     never makes a theme that the text does not name; 0 to 1
 * @param shareOfBest what share of the main theme's score any further theme needs where no model
 *     has learned that; 0 to 1
 */
public record ThemeScoring(
    double threshold,
    double perHundredCharacters,
    double generalAtMost,
    double repeat,
    double heading,
    double shareOfBest) {}
