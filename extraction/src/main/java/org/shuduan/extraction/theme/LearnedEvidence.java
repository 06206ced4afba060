package org.shuduan.extraction.theme;

/**
 * What a pair of neighbouring characters adds to the score of a theme, as learned from labelled
 * paragraphs.
 *
 * @param pair two Chinese characters that stand side by side in the paragraph
 * @param points what it adds, below 0 if it speaks against the theme
 */
public record LearnedEvidence(String pair, double points) {}
