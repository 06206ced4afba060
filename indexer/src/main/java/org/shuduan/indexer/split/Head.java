package org.shuduan.indexer.split;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report.
 *
 * @param from index of its first line
 * @param to index after its last line
 */
record Head(
    int from,
    int to,
    @Nullable String headline,
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable String organization) {}
