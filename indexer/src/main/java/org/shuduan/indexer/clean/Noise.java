package org.shuduan.indexer.clean;

/**
 * A range of the source that is noise.
 *
 * @param name the kind, as the pattern list names it
 * @param start where it starts in the source text
 * @param end where it ends, exclusive
 */
public record Noise(String name, int start, int end) {}
