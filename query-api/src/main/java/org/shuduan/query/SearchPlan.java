package org.shuduan.query;

import java.util.List;
import org.shuduan.query.SearchAnswer.Understood;

/**
 * What is asked, worked out: names have become codes, conditions have become bounds.
 *
 * @param query the query, with its selections in stored values
 * @param parts the parts of its text
 * @param numbers its number conditions, those of its text included
 * @param understood how the question was read
 */
record SearchPlan(
    SearchQuery query,
    List<TextPart> parts,
    List<NumberCondition> numbers,
    List<Understood> understood) {

  /** Whether any part of the text is looked for, so that there is a score. */
  boolean looksForText() {
    return parts.stream().anyMatch(TextPart::wanted);
  }

  /** Whether words are looked for, of which a paragraph may hold a part. */
  boolean looksForWords() {
    return parts.stream().anyMatch(TextPart.Words.class::isInstance);
  }

  /** Whether anything is asked of numbers. */
  boolean asksForNumbers() {
    return !numbers.isEmpty()
        || query.selections().entrySet().stream()
            .anyMatch(s -> s.getKey().ofNumber() && !s.getValue().chosen().isEmpty());
  }

  /** The same with other facets to be counted. */
  SearchPlan counting(Facet... facets) {
    return new SearchPlan(query.toBuilder().facets(facets).build(), parts, numbers, understood);
  }
}
