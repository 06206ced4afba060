package org.shuduan.kibana;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a column of a Lens layer in full: what follows from its operation and field is added. */
final class LensColumn {

  private static final String RECORDS = "___records___";

  /** Orders values by how many documents have them, where the chart does not show that count. */
  private static final String BY_COUNT = "_count";

  /** How Lens classifies an operation. */
  private record Operation(boolean bucketed, String scale, @Nullable String dataType) {}

  private static final Operation BUCKET = new Operation(true, "ordinal", null);
  private static final Operation NAMED_BUCKET = new Operation(true, "ordinal", "string");
  private static final Operation METRIC = new Operation(false, "ratio", "number");

  /** By {@code operationType}; those that need more than Elasticsearch's core are left out. */
  private static final Map<String, Operation> OPERATIONS =
      Map.ofEntries(
          Map.entry("terms", BUCKET),
          Map.entry("filters", NAMED_BUCKET),
          Map.entry("range", NAMED_BUCKET),
          Map.entry("date_histogram", new Operation(true, "interval", "date")),
          Map.entry("count", METRIC),
          Map.entry("unique_count", METRIC),
          Map.entry("sum", METRIC),
          Map.entry("median", METRIC),
          Map.entry("min", new Operation(false, "ratio", null)),
          Map.entry("max", new Operation(false, "ratio", null)));

  private LensColumn() {}

  static boolean isBucket(JsonNode source) {
    return operation(source).bucketed();
  }

  /** The column as Kibana stores it. */
  static ObjectNode of(ObjectNode source, DataView view, ObjectFiles files) {
    String type = source.get("operationType").stringValue();
    Operation operation = operation(source);
    ObjectNode column = source.deepCopy();
    if (type.equals("count") && !column.has("sourceField")) {
      column.put("sourceField", RECORDS);
    }
    String field = column.path("sourceField").stringValue("");
    if (!column.has("label")) {
      column.put("label", view.label(field));
    }
    column
        .put("customLabel", true)
        .put("dataType", operation.dataType() == null ? view.dataType(field) : operation.dataType())
        .put("isBucketed", operation.bucketed())
        .put("scale", operation.scale());
    JsonNode filter = column.get("filter");
    if (filter != null) {
      column.set("filter", QueryState.query(filter.stringValue(), column));
    }
    ObjectNode params = column.withObject("params");
    Templates.complete(params, files.read("templates/column-" + family(type, operation)));
    String order = params.path("orderBy").stringValue("");
    if (order.equals(BY_COUNT)) {
      params.setAll((ObjectNode) files.read("templates/order-by-count"));
    } else if (!order.isEmpty()) {
      params.putObject("orderBy").put("type", "column").put("columnId", order);
    }
    return column;
  }

  private static String family(String type, Operation operation) {
    return (operation.bucketed() ? type : "metric").toLowerCase(Locale.ROOT);
  }

  private static Operation operation(JsonNode source) {
    String type = source.path("operationType").stringValue("");
    Operation operation = OPERATIONS.get(type);
    if (operation == null) {
      throw new IllegalStateException("no operation for Lens columns is called " + type);
    }
    return operation;
  }
}
