package org.shuduan.kibana.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the answer to a Lens request as the table that the chart shows. */
public final class LensAnswer {

  private final JsonNode columns;
  private final List<String> buckets = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();
  private final Map<List<String>, Map<String, Double>> rows = new LinkedHashMap<>();

  private LensAnswer(JsonNode layer) {
    columns = layer.get("columns");
    for (JsonNode id : layer.get("columnOrder")) {
      boolean bucketed = columns.get(id.stringValue()).get("isBucketed").booleanValue();
      (bucketed ? buckets : metrics).add(id.stringValue());
    }
  }

  /**
   * The rows that are not empty, in the order of the answer: the values of the bucket columns, and
   * the figures by the ids of their columns.
   */
  public static Map<List<String>, Map<String, Double>> rows(PanelRequest request, JsonNode answer) {
    JsonNode layers = request.source().at("/datasourceStates/formBased/layers");
    LensAnswer read = new LensAnswer(layers.iterator().next());
    JsonNode all = answer.path("aggregations");
    read.walk(all, answer.at("/hits/total/value").longValue(), List.of());
    return read.rows;
  }

  private void walk(JsonNode level, long documents, List<String> values) {
    if (documents == 0 && !values.isEmpty()) {
      return;
    }
    if (values.size() == buckets.size()) {
      Map<String, Double> figures = new LinkedHashMap<>();
      metrics.forEach(id -> figures.put(id, figure(id, level.path(id), documents)));
      rows.put(values, figures);
      return;
    }
    JsonNode found = level.get(buckets.get(values.size())).get("buckets");
    found.forEachEntry((key, bucket) -> walk(bucket, count(bucket), and(values, key)));
    if (found.isArray()) {
      for (JsonNode bucket : found) {
        String key = bucket.path("key_as_string").stringValue(bucket.get("key").asString());
        walk(bucket, count(bucket), and(values, key));
      }
    }
  }

  private double figure(String id, JsonNode aggregation, long documents) {
    JsonNode column = columns.get(id);
    if (column.get("operationType").stringValue().equals("count")) {
      return column.has("filter") ? count(aggregation) : documents;
    }
    JsonNode value =
        aggregation.has("values") ? aggregation.at("/values/50.0") : aggregation.get("value");
    return value.isNull() ? Double.NaN : value.doubleValue();
  }

  private static long count(JsonNode bucket) {
    return bucket.get("doc_count").longValue();
  }

  private static List<String> and(List<String> values, String value) {
    List<String> longer = new ArrayList<>(values);
    longer.add(value);
    return List.copyOf(longer);
  }
}
