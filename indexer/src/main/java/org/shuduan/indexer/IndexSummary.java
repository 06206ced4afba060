package org.shuduan.indexer;

/**
 * What a run did.
 *
 * @param generation the generation that is live now
 * @param files how many were used
 * @param rejected how many could not be used
 * @param reports how many reports they hold
 * @param paragraphs how many different paragraphs are stored
 * @param quantities how many quantities are stored
 */
public record IndexSummary(
    String generation, int files, int rejected, int reports, long paragraphs, long quantities) {}
