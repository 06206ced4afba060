package org.shuduan.analysis;

/**
 * A word that IK found.
 *
 * @param term the word as it is indexed: Latin letters in lower case, full-width forms narrowed
 * @param start UTF-16 position of its first character in the text
 * @param end position after its last character; {@code end - start} is the length of the term
 * @param type IK's name for its kind, such as CN_WORD, ARABIC or ENGLISH
 */
public record Token(String term, int start, int end, String type) {}
