package org.shuduan.query;

import org.jspecify.annotations.Nullable;

/**
 * Asks how the values of one subject's numbers spread.
 *
 * @param query which paragraphs count; what is chosen as subject or value gives way
 * @param subject what the numbers count, by its key or in the words of a text
 * @param unit the canonical unit of the numbers, such as 元 or 个; null for the most frequent one
 */
public record DistributionQuery(SearchQuery query, String subject, @Nullable String unit) {

  /** In the unit that most of its numbers have. */
  public static DistributionQuery of(SearchQuery query, String subject) {
    return new DistributionQuery(query, subject, null);
  }
}
