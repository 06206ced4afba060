package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some values of one facet.
 *
 * @param values the most frequent first; counts mean what they mean in a {@link SearchAnswer}
 * @param nextOffset where the next values begin, or null when there are none
 */
public record FacetPage(List<SearchAnswer.FacetValue> values, @Nullable Integer nextOffset) {

  public FacetPage {
    values = List.copyOf(values);
  }
}
