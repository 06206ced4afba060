package org.shuduan.kibana.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Stored documents, to compute figures from without Elasticsearch.
 *
 * @param all as they were written
 */
public record Documents(List<JsonNode> all) {

  public Documents where(Predicate<JsonNode> condition) {
    return new Documents(all.stream().filter(condition).toList());
  }

  /** The values of a field of a document, none if it has none. */
  public static List<String> values(JsonNode document, String field) {
    JsonNode node = document;
    for (String step : field.split("\\.")) {
      node = node.path(step);
    }
    if (node.isArray()) {
      return node.values().stream().map(JsonNode::asString).distinct().toList();
    }
    return node.isMissingNode() || node.isNull() ? List.of() : List.of(node.asString());
  }

  /** A figure for each combination of values: a document counts for each of its values. */
  public <T> Map<List<String>, T> by(
      List<Function<JsonNode, List<String>>> keys, Function<Documents, T> figure) {
    Map<List<String>, List<JsonNode>> groups = new LinkedHashMap<>();
    for (JsonNode document : all) {
      List<List<String>> combinations = List.of(List.of());
      for (Function<JsonNode, List<String>> key : keys) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> combination : combinations) {
          for (String value : key.apply(document)) {
            List<String> extended = new ArrayList<>(combination);
            extended.add(value);
            longer.add(extended);
          }
        }
        combinations = longer;
      }
      combinations.forEach(c -> groups.computeIfAbsent(c, k -> new ArrayList<>()).add(document));
    }
    Map<List<String>, T> figures = new LinkedHashMap<>();
    groups.forEach((key, documents) -> figures.put(key, figure.apply(new Documents(documents))));
    return figures;
  }

  public double count() {
    return all.size();
  }

  public double distinct(String field) {
    return all.stream().flatMap(document -> values(document, field).stream()).distinct().count();
  }

  public double sum(String field) {
    return numbers(field).stream().mapToDouble(Double::doubleValue).sum();
  }

  public double min(String field) {
    return numbers(field).stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  public double max(String field) {
    return numbers(field).stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  private List<Double> numbers(String field) {
    return all.stream()
        .flatMap(document -> values(document, field).stream())
        .map(Double::valueOf)
        .toList();
  }
}
