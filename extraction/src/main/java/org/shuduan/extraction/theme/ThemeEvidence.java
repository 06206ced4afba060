package org.shuduan.extraction.theme;

/**
 * One match of a rule.
 *
 * @param line the line of the rule in the catalogue file, from 1
 * @param surface what matched, as it stands in the paragraph or the heading
 * @param start where it starts, a UTF-16 position in the paragraph or in the heading
 * @param end where it ends, exclusive
 * @param heading whether it stands in the section heading, not in the paragraph
 * @param points what it adds to the score: the rule's weight, less for repeated words and headings
 */
public record ThemeEvidence(
    int line, String surface, int start, int end, boolean heading, double points) {}
