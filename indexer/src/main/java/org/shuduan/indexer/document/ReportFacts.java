package org.shuduan.indexer.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Region;

/**
 * The report that a paragraph belongs to.
 *
 * @param id made from headline, title, date and repetition
 * @param ordinal its position in its source, from 1
 * @param headline the line above the title, null where there is none
 * @param date the day it bears; the first of the month where only a month is given; null if none
 * @param organization the agency, system or development zone that it speaks of, null where it
 *     speaks of a whole place
 * @param region null when it is not known or was left open
 */
public record ReportFacts(
    String id,
    int ordinal,
    @Nullable String headline,
    String title,
    @Nullable LocalDate date,
    @Nullable String organization,
    @Nullable Region region) {}
