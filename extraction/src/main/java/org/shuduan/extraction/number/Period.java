package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;

/**
 * The time that a number is of.
 *
 * @param written in the words of the text
 * @param key the form under which it meets in other texts, see {@link PeriodKeys}; null for a time
 *     that is told from when the text was written, such as 今年
 */
record Period(String written, @Nullable String key) {}
