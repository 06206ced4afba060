package org.shuduan.kibana.request;

import java.util.List;
import java.util.stream.StreamSupport;
import org.shuduan.kibana.kql.Kql;
import org.shuduan.kibana.kql.KqlQuery;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a Lens layer as aggregations, the way its columns do it in Kibana's source ({@code
 * toEsAggsFn} of the operations, and the aggregation types of the data plugin): one aggregation a
 * bucket column, each inside the one before it, and the metrics innermost. Aggregations are named
 * after their columns.
 */
final class LensAggregations {

  private final KqlQuery kql;
  private final JsonNode columns;
  private final List<String> buckets;
  private final List<String> metrics;

  LensAggregations(KqlQuery kql, JsonNode layer) {
    this.kql = kql;
    columns = layer.get("columns");
    List<String> order =
        StreamSupport.stream(layer.get("columnOrder").spliterator(), false)
            .map(JsonNode::stringValue)
            .toList();
    buckets =
        order.stream().filter(id -> columns.get(id).get("isBucketed").booleanValue()).toList();
    metrics = order.stream().filter(id -> !buckets.contains(id)).toList();
  }

  ObjectNode write() {
    return level(0);
  }

  private ObjectNode level(int depth) {
    ObjectNode aggregations = Json.mapper().createObjectNode();
    if (depth == buckets.size()) {
      metrics.forEach(id -> metric(id, aggregations));
      return aggregations;
    }
    String id = buckets.get(depth);
    ObjectNode bucket = bucket(columns.get(id));
    ObjectNode inner = level(depth + 1);
    // What values are ordered by is asked for beside them, however deep the metrics stand.
    String by = columns.get(id).at("/params/orderBy/columnId").stringValue("");
    if (metrics.contains(by)) {
      metric(by, inner);
    }
    if (!inner.isEmpty()) {
      bucket.set("aggs", inner);
    }
    aggregations.set(id, bucket);
    return aggregations;
  }

  private ObjectNode bucket(JsonNode column) {
    JsonNode params = column.get("params");
    ObjectNode aggregation = Json.mapper().createObjectNode();
    String type = column.get("operationType").stringValue();
    ObjectNode body = aggregation.putObject(type);
    if (!type.equals("filters")) {
      body.set("field", column.get("sourceField"));
    }
    switch (type) {
      case "terms" -> terms(params, body);
      case "filters" ->
          params
              .get("filters")
              .forEach(
                  filter ->
                      body.withObject("filters")
                          .set(
                              filter.get("label").stringValue(),
                              kql.of(Kql.parse(filter.at("/input/query").stringValue()))));
      case "range" -> ranges(params, body);
      case "date_histogram" ->
          body.put("calendar_interval", params.get("interval").stringValue())
              .put("time_zone", "Asia/Shanghai")
              .put("min_doc_count", params.get("includeEmptyRows").booleanValue() ? 0 : 1);
      default -> throw new AssertionError("no bucket " + type);
    }
    return aggregation;
  }

  private void terms(JsonNode params, ObjectNode body) {
    int size = params.get("size").intValue();
    body.put("size", size);
    if (size <= 10) {
      body.put("shard_size", 25);
    }
    JsonNode orderBy = params.get("orderBy");
    String by =
        switch (orderBy.get("type").stringValue()) {
          case "alphabetical" -> "_key";
          case "custom" -> "_count";
          default -> {
            String id = orderBy.get("columnId").stringValue();
            yield columns.get(id).get("operationType").stringValue().equals("count")
                ? "_count"
                : id;
          }
        };
    body.putObject("order").put(by, params.get("orderDirection").stringValue());
    if (params.get("otherBucket").booleanValue() && params.get("missingBucket").booleanValue()) {
      body.put("missing", "__missing__");
    }
  }

  private static void ranges(JsonNode params, ObjectNode body) {
    body.put("keyed", true);
    for (JsonNode range : params.get("ranges")) {
      ObjectNode written = body.withArray("ranges").addObject();
      written.set("key", range.get("label"));
      for (String end : List.of("from", "to")) {
        if (!range.get(end).isNull()) {
          written.set(end, range.get(end));
        }
      }
    }
  }

  /** A count is the number of documents of its bucket and needs no aggregation of its own. */
  private void metric(String id, ObjectNode aggregations) {
    JsonNode column = columns.get(id);
    ObjectNode target = aggregations;
    String type = column.get("operationType").stringValue();
    boolean counts = type.equals("count");
    if (column.has("filter")) {
      ObjectNode filtered = aggregations.putObject(id);
      filtered.set("filter", kql.of(Kql.parse(column.at("/filter/query").stringValue())));
      if (!counts) {
        target = filtered.putObject("aggs");
      }
    }
    if (counts) {
      return;
    }
    ObjectNode metric = target.putObject(id);
    String field = column.get("sourceField").stringValue();
    switch (type) {
      case "unique_count" -> metric.putObject("cardinality").put("field", field);
      case "median" ->
          metric.putObject("percentiles").put("field", field).putArray("percents").add(50);
      case "sum", "min", "max" -> metric.putObject(type).put("field", field);
      default -> throw new AssertionError("no metric " + type);
    }
  }
}
