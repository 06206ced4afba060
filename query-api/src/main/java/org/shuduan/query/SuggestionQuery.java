package org.shuduan.query;

import java.util.List;

/**
 * Asks what a user who types may mean.
 *
 * @param typed what is typed so far: characters, pinyin, initials, or a mixture of these, such as
 *     {@code 老旧}, {@code laojiu}, {@code ljxq} or {@code 老jxq}; blank asks for nothing
 * @param facets where to look; any of {@link Facet#SUBJECT}, {@link Facet#REGION} and {@link
 *     Facet#THEME}
 * @param size how many suggestions of each facet at most, from 1
 */
public record SuggestionQuery(String typed, List<Facet> facets, int size) {

  /** Where one can look. */
  public static final List<Facet> FACETS = List.of(Facet.SUBJECT, Facet.REGION, Facet.THEME);

  private static final int DEFAULT_SIZE = 5;

  public SuggestionQuery {
    facets = List.copyOf(facets);
    if (size < 1) {
      throw new IllegalArgumentException("size is less than 1: " + size);
    }
    if (!FACETS.containsAll(facets)) {
      throw new IllegalArgumentException("no suggestions for " + facets);
    }
  }

  /** Five of each. */
  public static SuggestionQuery of(String typed) {
    return new SuggestionQuery(typed, FACETS, DEFAULT_SIZE);
  }
}
