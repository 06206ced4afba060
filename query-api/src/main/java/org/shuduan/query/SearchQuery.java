package org.shuduan.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the asker: names of regions and number conditions are worked out
 * only when the query is put to {@link ReportSearch}. Within a facet "or", between facets "and".
 *
 * <pre>{@code
 * SearchQuery.builder()
 *     .text("老旧小区")
 *     .choose(Facet.REGION, "湖南省")
 *     .number("投资>=1亿元")
 *     .facets(Facet.REGION, Facet.THEME)
 *     .build();
 * }</pre>
 *
 * @param text words, apart by white space, literals in double quotes, {@code -} before what is not
 *     wanted; regions, numbers and comparisons are understood in it; empty asks for all paragraphs
 * @param plain keys of what was understood in the text and is to be taken as plain words, see
 *     {@link SearchAnswer.Understood#key}
 * @param selections what is chosen in each facet; regions by code or name, themes by id, subjects
 *     by key
 * @param numbers conditions such as {@code 老旧小区>=100个}; each must be met by one number
 * @param from the earliest report date, or null
 * @param to the latest report date, or null
 * @param sort the order of hits
 * @param duplicates what to do with paragraphs that stand in several reports
 * @param size how many hits to give at most; 0 asks for counts only
 * @param cursor where the previous answer left off, or null for the first hits
 * @param facets what to count
 * @param facetSize how many values of each facet to give at most, the most frequent first; chosen
 *     values are given beside them
 * @param explain whether to say how each score comes about
 */
public record SearchQuery(
    String text,
    List<String> plain,
    Map<Facet, Selection> selections,
    List<String> numbers,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Sort sort,
    Duplicates duplicates,
    int size,
    @Nullable String cursor,
    List<Facet> facets,
    int facetSize,
    boolean explain) {

  /** How many hits an answer holds where nothing else is asked. */
  public static final int DEFAULT_SIZE = 10;

  /** How many values of a facet an answer holds where nothing else is asked. */
  public static final int DEFAULT_FACET_SIZE = 30;

  public SearchQuery {
    Map<Facet, Selection> ordered = new EnumMap<>(Facet.class);
    ordered.putAll(selections);
    ordered.values().removeIf(Selection.NONE::equals);
    selections = Collections.unmodifiableMap(ordered);
    numbers = List.copyOf(numbers);
    plain = plain.stream().distinct().sorted().toList();
    facets = facets.stream().distinct().toList();
    if (size < 0) {
      throw new IllegalArgumentException("size is negative: " + size);
    }
    if (facetSize < 1) {
      throw new IllegalArgumentException("facetSize is not positive: " + facetSize);
    }
  }

  /** A query for all paragraphs, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  /** This query, to be changed into another. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.text = text;
    builder.plain = plain;
    builder.selections.putAll(selections);
    builder.numbers = numbers;
    builder.from = from;
    builder.to = to;
    builder.sort = sort;
    builder.duplicates = duplicates;
    builder.size = size;
    builder.cursor = cursor;
    builder.facets = facets;
    builder.facetSize = facetSize;
    builder.explain = explain;
    return builder;
  }

  /** What is chosen in a facet. */
  public Selection selection(Facet facet) {
    return selections.getOrDefault(facet, Selection.NONE);
  }

  /** Makes a {@link SearchQuery}. */
  public static final class Builder {
    private String text = "";
    private List<String> plain = List.of();
    private final Map<Facet, Selection> selections = new EnumMap<>(Facet.class);
    private List<String> numbers = List.of();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private Sort sort = Sort.RELEVANCE;
    private Duplicates duplicates = Duplicates.SHOW;
    private int size = DEFAULT_SIZE;
    private @Nullable String cursor;
    private List<Facet> facets = List.of();
    private int facetSize = DEFAULT_FACET_SIZE;
    private boolean explain;

    private Builder() {}

    /** Asks for words and quoted literals. */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /** Takes something that was understood in the text as plain words. */
    public Builder plain(String key) {
      plain = Stream.concat(plain.stream(), Stream.of(key)).toList();
      return this;
    }

    /** Adds a value that a paragraph may have. */
    public Builder choose(Facet facet, String value) {
      return select(facet, selection(facet).choosing(value));
    }

    /** Adds a value that no paragraph may have. */
    public Builder exclude(Facet facet, String value) {
      return select(facet, selection(facet).excluding(value));
    }

    /** Puts this selection in the place of what was chosen in the facet so far. */
    public Builder select(Facet facet, Selection selection) {
      selections.put(facet, selection);
      return this;
    }

    /** Adds a number condition. */
    public Builder number(String condition) {
      numbers = Stream.concat(numbers.stream(), Stream.of(condition)).toList();
      return this;
    }

    /** Asks for reports of this date or later. */
    public Builder from(@Nullable LocalDate from) {
      this.from = from;
      return this;
    }

    /** Asks for reports of this date or earlier. */
    public Builder to(@Nullable LocalDate to) {
      this.to = to;
      return this;
    }

    /** Orders the hits. */
    public Builder sort(Sort sort) {
      this.sort = sort;
      return this;
    }

    /** Says what to do with paragraphs that stand in several reports. */
    public Builder duplicates(Duplicates duplicates) {
      this.duplicates = duplicates;
      return this;
    }

    /** Asks for so many hits at most. */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /** Goes on where an answer left off; null for the first hits. */
    public Builder cursor(@Nullable String cursor) {
      this.cursor = cursor;
      return this;
    }

    /** Asks for the counts of these facets. */
    public Builder facets(Facet... facets) {
      this.facets = List.of(facets);
      return this;
    }

    /** Asks for so many values of each facet at most. */
    public Builder facetSize(int facetSize) {
      this.facetSize = facetSize;
      return this;
    }

    /** Asks how each score comes about. */
    public Builder explain(boolean explain) {
      this.explain = explain;
      return this;
    }

    /** The query. */
    public SearchQuery build() {
      return new SearchQuery(
          text,
          plain,
          selections,
          numbers,
          from,
          to,
          sort,
          duplicates,
          size,
          cursor,
          facets,
          facetSize,
          explain);
    }

    private Selection selection(Facet facet) {
      return selections.getOrDefault(facet, Selection.NONE);
    }
  }
}
