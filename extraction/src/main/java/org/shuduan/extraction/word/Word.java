package org.shuduan.extraction.word;

/**
 * A word of a text.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param partOfSpeech what the dictionary says that it is
 */
public record Word(int start, int end, PartOfSpeech partOfSpeech) {}
