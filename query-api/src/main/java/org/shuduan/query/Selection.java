package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What is chosen in one facet.
 *
 * @param chosen a paragraph must have one of these; empty means that any value will do
 * @param excluded a paragraph must have none of these
 */
public record Selection(List<String> chosen, List<String> excluded) {

  /** Nothing chosen, nothing excluded. */
  public static final Selection NONE = new Selection(List.of(), List.of());

  public Selection {
    chosen = chosen.stream().distinct().toList();
    excluded = excluded.stream().distinct().toList();
  }

  Selection choosing(String value) {
    return new Selection(with(chosen, value), excluded);
  }

  Selection excluding(String value) {
    return new Selection(chosen, with(excluded, value));
  }

  int size() {
    return chosen.size() + excluded.size();
  }

  private static List<String> with(List<String> values, String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }
}
