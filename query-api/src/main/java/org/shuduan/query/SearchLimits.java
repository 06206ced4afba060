package org.shuduan.query;

/**
 * How much one search may ask for.
 *
 * @param hits the most hits of one answer
 * @param textLength the longest text, in UTF-16 code units
 * @param values the most values chosen or excluded in one facet
 * @param numbers the most number conditions
 * @param facetValues the most values of one facet in an answer, chosen values aside
 * @param totalBound up to which number matching paragraphs are counted
 */
public record SearchLimits(
    int hits, int textLength, int values, int numbers, int facetValues, int totalBound) {

  private static final SearchLimits DEFAULTS = new SearchLimits(100, 500, 100, 8, 200, 100_000);

  /**
   * 100 hits, 500 characters, 100 values, 8 number conditions, 200 facet values, 100,000 counted.
   */
  public static SearchLimits defaults() {
    return DEFAULTS;
  }

  /** The same with another bound for totals. */
  public SearchLimits withTotalBound(int bound) {
    return new SearchLimits(hits, textLength, values, numbers, facetValues, bound);
  }
}
