package org.shuduan.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.mappings.unit.Dimension;

/**
 * Asks for the numbers of one subject, side by side.
 *
 * <pre>{@code
 * ComparisonQuery.of("老旧小区", SearchQuery.builder().choose(Facet.REGION, "湖南省").build())
 *     .dimension(Dimension.THINGS)
 *     .order(ComparisonQuery.Order.VALUE_DESCENDING);
 * }</pre>
 *
 * @param query which paragraphs and which of their numbers are compared: everything that a search
 *     can be narrowed by; its own order, page and facets do not matter, nor does what is chosen as
 *     subject
 * @param subject what the numbers count, by its key or in the words of a text
 * @param dimension what their unit measures; null for any
 * @param unit the canonical unit to compare in, such as 个 or 元; null for the one that most of the
 *     numbers have. Numbers in others cannot be compared and are counted apart
 * @param per what gets a row
 * @param roles which numbers: levels, growth, falls or targets; the others are counted apart
 * @param order the order of the rows
 */
public record ComparisonQuery(
    SearchQuery query,
    String subject,
    @Nullable Dimension dimension,
    @Nullable String unit,
    Per per,
    Set<NumberRole> roles,
    Order order) {

  public ComparisonQuery {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("no role of numbers to compare");
    }
  }

  /** What gets a row of its own. */
  public enum Per {
    /**
     * Each region, with its latest number: by the end of its period, or by the date of the report
     * where that is earlier or the text names no period.
     */
    REGION,
    /** Each report. */
    REPORT,
    /** Each number. */
    NUMBER
  }

  /** The order of rows; equal ones by region, then the latest report first. */
  public enum Order {
    /** The largest value first. */
    VALUE_DESCENDING,
    /** The smallest value first. */
    VALUE,
    /** By the code of the region. */
    REGION,
    /** The latest report first. */
    DATE_DESCENDING
  }

  /** Levels, one row a region, the largest first, in the unit that most of the numbers have. */
  public static ComparisonQuery of(String subject, SearchQuery query) {
    return new ComparisonQuery(
        query, subject, null, null, Per.REGION, Set.of(NumberRole.LEVEL), Order.VALUE_DESCENDING);
  }

  /** Only numbers of this dimension. */
  public ComparisonQuery dimension(@Nullable Dimension dimension) {
    return new ComparisonQuery(query, subject, dimension, unit, per, roles, order);
  }

  /** In this canonical unit. */
  public ComparisonQuery unit(@Nullable String unit) {
    return new ComparisonQuery(query, subject, dimension, unit, per, roles, order);
  }

  /** One row for each of these. */
  public ComparisonQuery per(Per per) {
    return new ComparisonQuery(query, subject, dimension, unit, per, roles, order);
  }

  /** Only numbers of these roles. */
  public ComparisonQuery roles(NumberRole... roles) {
    return new ComparisonQuery(query, subject, dimension, unit, per, Set.of(roles), order);
  }

  /** In this order. */
  public ComparisonQuery order(Order order) {
    return new ComparisonQuery(query, subject, dimension, unit, per, roles, order);
  }
}
