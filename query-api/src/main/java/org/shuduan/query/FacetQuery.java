package org.shuduan.query;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the values of one facet: more of them than a search shows, those whose label holds a
 * text, or one level of the regions.
 *
 * <pre>{@code
 * FacetQuery.of(query, Facet.REGION).below("430000");
 * FacetQuery.of(query, Facet.SUBJECT).containing("小区").page(20, 0);
 * }</pre>
 *
 * @param query the search that the values are counted in; its hits, order and page do not matter
 * @param facet the facet, one of {@link Facet#COUNTABLE}
 * @param text what the label must hold; empty for any
 * @param prefix whether the label must begin with the text rather than only hold it
 * @param below for {@link Facet#REGION} and {@link Facet#PLACE}: only what lies directly below this
 *     code or name; {@link #TOP} for the provinces; null for all levels. For {@link Facet#THEME}:
 *     only the themes of this group
 * @param size how many values at most, from 1
 * @param offset how many values to leave out first
 */
public record FacetQuery(
    SearchQuery query,
    Facet facet,
    String text,
    boolean prefix,
    @Nullable String below,
    int size,
    int offset) {

  /** Where the tree of regions begins. */
  public static final String TOP = "";

  /** How many values an answer holds where nothing else is asked. */
  public static final int DEFAULT_SIZE = 20;

  public FacetQuery {
    if (size < 1 || offset < 0) {
      throw new IllegalArgumentException("no page of " + size + " values from " + offset);
    }
  }

  /** The most frequent values. */
  public static FacetQuery of(SearchQuery query, Facet facet) {
    return new FacetQuery(query, facet, "", false, null, DEFAULT_SIZE, 0);
  }

  /** Only values whose label holds the text. */
  public FacetQuery containing(String text) {
    return new FacetQuery(query, facet, text, false, below, size, offset);
  }

  /** Only values whose label begins with the text. */
  public FacetQuery startingWith(String text) {
    return new FacetQuery(query, facet, text, true, below, size, offset);
  }

  /** Only values directly below this one. */
  public FacetQuery below(String parent) {
    return new FacetQuery(query, facet, text, prefix, parent, size, offset);
  }

  /** So many values, after so many others. */
  public FacetQuery page(int size, int offset) {
    return new FacetQuery(query, facet, text, prefix, below, size, offset);
  }
}
