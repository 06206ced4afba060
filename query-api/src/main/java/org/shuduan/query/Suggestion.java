package org.shuduan.query;

/**
 * A value that the typed text may stand for.
 *
 * @param facet the facet that it can be chosen in
 * @param value as it is chosen
 * @param label as a reader knows it; of a region with the names of what it lies in
 * @param count how many paragraphs of the live index have it
 */
public record Suggestion(Facet facet, String value, String label, long count) {}
