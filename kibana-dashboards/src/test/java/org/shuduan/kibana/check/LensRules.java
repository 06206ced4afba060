package org.shuduan.kibana.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Lens charts: layers whose columns are in order, on fields that their operations can use, each
 * shown by the chart ({@code x-pack/platform/plugins/shared/lens/public/datasources/form_based} and
 * {@code lens/public/visualizations}; the persisted types in {@code
 * src/platform/packages/shared/kbn-lens-common}).
 */
final class LensRules {

  /**
   * Operations that need nothing beyond Elasticsearch's core, with the kinds of fields they take.
   */
  private static final Map<String, Set<String>> OPERATIONS =
      Map.of(
          "terms", Set.of("string", "number", "boolean", "date"),
          "filters", Set.of(),
          "range", Set.of("number"),
          "date_histogram", Set.of("date"),
          "count", Set.of("string", "number", "boolean", "date"),
          "unique_count", Set.of("string", "number", "boolean", "date"),
          "sum", Set.of("number"),
          "median", Set.of("number"),
          "min", Set.of("number", "date"),
          "max", Set.of("number", "date"));

  private static final Set<String> BUCKETS = Set.of("terms", "filters", "range", "date_histogram");

  /** Where each type of chart names its columns; {@code []} is each element of a list. */
  private static final Map<String, List<String>> ACCESSORS =
      Map.of(
          "lnsMetric", List.of("metricAccessor!"),
          "lnsXY",
              List.of("layers[]/xAccessor!", "layers[]/splitAccessor", "layers[]/accessors[]!"),
          "lnsPie", List.of("layers[]/primaryGroups[]!", "layers[]/metrics[]!"),
          "lnsHeatmap", List.of("xAccessor!", "yAccessor!", "valueAccessor!"),
          "lnsTagcloud", List.of("tagAccessor!", "valueAccessor!"),
          "lnsDatatable", List.of("columns[]/columnId!"));

  private static final Set<String> SERIES =
      Set.of(
          "bar",
          "bar_stacked",
          "bar_percentage_stacked",
          "bar_horizontal",
          "bar_horizontal_stacked",
          "bar_horizontal_percentage_stacked",
          "line",
          "area",
          "area_stacked",
          "area_percentage_stacked");

  private LensRules() {}

  static void check(JsonNode attributes, Fields fields, Findings findings) {
    JsonNode state = attributes.path("state");
    String type = attributes.path("visualizationType").stringValue("");
    if (!findings.require(ACCESSORS.containsKey(type), "is a chart of unknown type " + type)) {
      return;
    }
    // Missing lists and maps are type errors when the panel is loaded
    // (lens/common/embeddable_factory/index.ts, lens/public/persistence).
    for (String required : List.of("filters", "internalReferences", "adHocDataViews")) {
      findings.require(state.has(required), "misses state." + required);
    }
    JsonNode layers = state.at("/datasourceStates/formBased/layers");
    if (!findings.require(layers.size() == 1, "has not one layer")) {
      return;
    }
    String layerId = layers.propertyNames().iterator().next();
    String view = attributes.at("/references/0/id").stringValue("");
    findings.require(
        attributes
            .at("/references/0/name")
            .stringValue("")
            .equals("indexpattern-datasource-layer-" + layerId),
        "has no reference for its layer " + layerId);
    QueryRules.check(state.path("query"), view, fields, findings);
    JsonNode layer = layers.get(layerId);
    order(layer, findings);
    layer
        .path("columns")
        .forEachEntry(
            (id, column) ->
                column(column, layer.get("columns"), view, fields, findings.at("column " + id)));
    shown(state.path("visualization"), type, layerId, layer.path("columns"), findings);
  }

  /** Buckets first, from the outermost, then metrics: the order of the aggregations. */
  private static void order(JsonNode layer, Findings findings) {
    List<String> order = strings(layer.path("columnOrder")).toList();
    JsonNode columns = layer.path("columns");
    findings.require(
        new HashSet<>(order).equals(new HashSet<>(columns.propertyNames()))
            && order.size() == columns.size(),
        "columnOrder is not its columns");
    boolean metricSeen = false;
    for (String id : order) {
      boolean bucketed = columns.path(id).path("isBucketed").booleanValue(false);
      findings.require(!(bucketed && metricSeen), "columnOrder has a bucket behind a metric");
      metricSeen |= !bucketed;
    }
  }

  private static void column(
      JsonNode column, JsonNode columns, String view, Fields fields, Findings findings) {
    String operation = column.path("operationType").stringValue("");
    if (!findings.require(
        OPERATIONS.containsKey(operation),
        "the operation " + operation + " needs more than Elasticsearch's core or is unknown")) {
      return;
    }
    findings.require(!column.path("label").stringValue("").isBlank(), "has no label");
    // Without it Lens makes up a label of its own.
    findings.require(column.path("customLabel").booleanValue(false), "its label is not custom");
    findings.require(
        column.path("isBucketed").booleanValue() == BUCKETS.contains(operation),
        "isBucketed does not suit " + operation);
    findings.require(
        !column.at("/params/secondaryFields").isArray(), "counts the values of several fields");
    field(column, operation, view, fields, findings);
    if (column.has("filter")) {
      QueryRules.check(column.get("filter"), view, fields, findings);
    }
    column
        .at("/params/filters")
        .forEach(filter -> QueryRules.check(filter.path("input"), view, fields, findings));
    if (column.at("/params/orderBy/type").stringValue("").equals("column")) {
      String by = column.at("/params/orderBy/columnId").stringValue("");
      findings.require(
          columns.has(by) && !columns.get(by).path("isBucketed").booleanValue(true),
          "orders by " + by + ", which is no metric");
    }
    if (operation.equals("terms")) {
      // Kibana drops missingBucket without otherBucket (definitions/terms/index.tsx).
      findings.require(
          column.at("/params/otherBucket").booleanValue()
              || !column.at("/params/missingBucket").booleanValue(),
          "wants missing values without others");
      findings.require(column.at("/params/size").intValue(0) > 0, "wants no values");
    }
  }

  private static void field(
      JsonNode column, String operation, String view, Fields fields, Findings findings) {
    String field = column.path("sourceField").stringValue("");
    if (operation.equals("filters") || field.equals("___records___")) {
      findings.require(operation.equals("filters") || operation.equals("count"), "counts no field");
      return;
    }
    if (findings.require(
        fields.isAggregatable(view, field),
        field + " is no field of " + view + " that Lens can count")) {
      String kind = fields.kind(view, field);
      findings.require(
          OPERATIONS.get(operation).contains(kind), operation + " cannot use a " + kind);
      if (operation.equals("terms")) {
        findings.require(
            column.path("dataType").stringValue("").equals(kind), "its dataType is not " + kind);
      }
    }
  }

  /** A column that no accessor names would be asked for and not seen. */
  private static void shown(
      JsonNode visualization, String type, String layerId, JsonNode columns, Findings findings) {
    Set<String> named = new HashSet<>();
    for (String accessor : ACCESSORS.get(type)) {
      List<String> ids = follow(visualization, accessor.replace("!", ""));
      findings.require(!accessor.endsWith("!") || !ids.isEmpty(), "its chart misses " + accessor);
      ids.forEach(
          id -> findings.require(columns.has(id), accessor + " names " + id + ", no column"));
      named.addAll(ids);
    }
    findings.require(
        named.containsAll(columns.propertyNames()), "the chart does not show all its columns");
    JsonNode layer = visualization.has("layers") ? visualization.at("/layers/0") : visualization;
    findings.require(
        layer.path("layerId").stringValue("").equals(layerId)
            && layer.path("layerType").stringValue("").equals("data"),
        "the chart is of another layer");
    if (type.equals("lnsXY")) {
      findings.require(
          SERIES.contains(layer.path("seriesType").stringValue("")), "has series of no type");
    }
  }

  private static List<String> follow(JsonNode start, String path) {
    List<JsonNode> found = List.of(start);
    for (String step : path.split("/")) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : found) {
        JsonNode child = node.path(step.replace("[]", ""));
        if (step.endsWith("[]")) {
          child.forEach(next::add);
        } else if (!child.isMissingNode()) {
          next.add(child);
        }
      }
      found = next;
    }
    return found.stream().map(node -> node.stringValue("")).toList();
  }

  /** The fields that a click on the chart filters by. */
  static Stream<String> bucketFields(JsonNode attributes) {
    return attributes.at("/state/datasourceStates/formBased/layers").values().stream()
        .flatMap(layer -> layer.path("columns").values().stream())
        .filter(
            column -> column.path("isBucketed").booleanValue(false) && column.has("sourceField"))
        .map(column -> column.get("sourceField").stringValue());
  }

  private static Stream<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(node -> node.stringValue(""));
  }
}
