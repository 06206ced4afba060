package org.shuduan.kibana;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the attributes of a Lens chart, which a dashboard holds by value. */
final class LensState {

  /** Ids of layers are free; every chart here has one. */
  private static final String LAYER = "data";

  private static final String REFERENCE = "indexpattern-datasource-layer-" + LAYER;

  private LensState() {}

  /** The references of the chart, which its dashboard repeats. */
  static References references(DataView view) {
    return new References().add(REFERENCE, ObjectType.INDEX_PATTERN, view.id());
  }

  /** The attributes. */
  static ObjectNode attributes(ObjectNode source, DataView view, ObjectFiles files) {
    String type = source.get("visualizationType").stringValue();
    ObjectNode attributes = (ObjectNode) files.read("templates/lens");
    attributes.put("visualizationType", type);
    attributes.set("references", references(view).toJson());
    ObjectNode state = (ObjectNode) attributes.get("state");
    ObjectNode layer = (ObjectNode) state.at("/datasourceStates/formBased/layers").get(LAYER);
    columns(source, view, files, layer);
    state.set("query", QueryState.query(source));
    state.set("visualization", visualization(type, source, files));
    return attributes;
  }

  private static void columns(
      ObjectNode source, DataView view, ObjectFiles files, ObjectNode layer) {
    ObjectNode columns = layer.putObject("columns");
    List<String> buckets = new ArrayList<>();
    List<String> metrics = new ArrayList<>();
    source
        .get("columns")
        .forEachEntry(
            (id, column) -> {
              columns.set(id, LensColumn.of((ObjectNode) column, view, files));
              (LensColumn.isBucket(column) ? buckets : metrics).add(id);
            });
    ArrayNode order = layer.putArray("columnOrder");
    buckets.forEach(order::add);
    metrics.forEach(order::add);
  }

  /** What the chart's type makes of the columns; the source gives what its layer says of them. */
  private static ObjectNode visualization(String type, ObjectNode source, ObjectFiles files) {
    ObjectNode visualization = source.objectNode();
    if (source.has("visualization")) {
      visualization.setAll((ObjectNode) source.get("visualization"));
    }
    Templates.complete(visualization, files.read("templates/" + type));
    ObjectNode layer =
        visualization.has("layers")
            ? (ObjectNode) visualization.get("layers").get(0)
            : visualization;
    if (source.get("layer") instanceof ObjectNode ofSource) {
      layer.setAll(ofSource.deepCopy());
    }
    layer.put("layerId", LAYER).put("layerType", "data");
    switch (type) {
      case "lnsXY" -> visualization.set("preferredSeriesType", layer.get("seriesType"));
      case "lnsDatatable" -> listColumns(source.get("columns"), layer);
      default -> {}
    }
    return visualization;
  }

  private static void listColumns(JsonNode columns, ObjectNode table) {
    ArrayNode listed = table.putArray("columns");
    columns.forEachEntry(
        (id, column) -> {
          ObjectNode entry = listed.addObject().put("columnId", id);
          if (!LensColumn.isBucket(column)) {
            entry.put("alignment", "right");
          }
        });
  }
}
