package org.shuduan.extraction.subject;

/**
 * What a number counts.
 *
 * @param text as it stands in the text, without white space
 * @param rule how it was found: {@code before} or {@code after} the number, {@code previous} (of a
 *     number before), {@code pair} (of a list before 分别)
 */
public record Subject(String text, String rule) {}
