package org.shuduan.kibana.request;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.kibana.ImportFile;
import org.shuduan.kibana.kql.Kql;
import org.shuduan.kibana.kql.KqlQuery;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the dashboards of an import file as the searches that Kibana sends when they open. */
public final class Dashboards {

  private final ImportFile file;

  public Dashboards(ImportFile file) {
    this.file = file;
  }

  /** The searches of all panels and controls. */
  public List<PanelRequest> requests() {
    List<PanelRequest> requests = new ArrayList<>();
    for (ObjectNode dashboard : file.ofType("dashboard")) {
      JsonNode attributes = dashboard.get("attributes");
      attributes
          .at("/controlGroupInput/panelsJSON")
          .forEach(control -> requests.add(control(dashboard, control)));
      for (JsonNode panel : attributes.get("panelsJSON")) {
        switch (panel.get("type").stringValue()) {
          case "lens" -> requests.add(lens(dashboard, panel));
          case "search" -> requests.add(search(dashboard, panel));
          default -> {}
        }
      }
    }
    return requests;
  }

  private PanelRequest control(ObjectNode dashboard, JsonNode control) {
    JsonNode input = control.get("explicitInput");
    IndexDefinition index = index(input.get("dataViewId").stringValue());
    ObjectNode body = body(dashboard, index, List.of());
    String field = input.get("fieldName").stringValue();
    JsonNode sort = input.get("sort");
    ObjectNode terms =
        body.putObject("aggs").putObject("suggestions").putObject("terms").put("field", field);
    terms.put("size", 10).put("shard_size", 10);
    terms.putObject("order").put(sort.get("by").stringValue(), sort.get("direction").stringValue());
    body.withObject("aggs").putObject("unique_terms").putObject("cardinality").put("field", field);
    body.put("size", 0);
    return request(dashboard, field, "control", index, body, input);
  }

  private PanelRequest lens(ObjectNode dashboard, JsonNode panel) {
    JsonNode attributes = panel.at("/embeddableConfig/attributes");
    IndexDefinition index = index(attributes.at("/references/0/id").stringValue());
    JsonNode state = attributes.get("state");
    ObjectNode body = body(dashboard, index, List.of(state.at("/query/query").stringValue()));
    body.put("size", 0);
    JsonNode layer = state.at("/datasourceStates/formBased/layers").iterator().next();
    body.set("aggs", new LensAggregations(new KqlQuery(index), layer).write());
    return request(dashboard, panel.get("panelIndex").stringValue(), "lens", index, body, state);
  }

  private PanelRequest search(ObjectNode dashboard, JsonNode panel) {
    String name =
        panel.get("panelIndex").stringValue() + ":" + panel.get("panelRefName").stringValue();
    ObjectNode session = file.get("search", target(dashboard, name));
    JsonNode attributes = session.get("attributes");
    JsonNode searchSource = attributes.at("/kibanaSavedObjectMeta/searchSourceJSON");
    IndexDefinition index = index(target(session, searchSource.get("indexRefName").stringValue()));
    ObjectNode body =
        body(dashboard, index, List.of(searchSource.at("/query/query").stringValue()));
    body.set("size", attributes.get("sampleSize"));
    ArrayNode sorts = body.putArray("sort");
    for (JsonNode sort : attributes.get("sort")) {
      sorts
          .addObject()
          .putObject(sort.get(0).stringValue())
          .put("order", sort.get(1).stringValue())
          .put("unmapped_type", "boolean");
    }
    body.putArray("fields").addObject().put("field", "*").put("include_unmapped", true);
    body.put("_source", false);
    ObjectNode highlight = body.putObject("highlight").put("fragment_size", Integer.MAX_VALUE);
    highlight.putObject("fields").putObject("*");
    return request(
        dashboard,
        panel.get("panelIndex").stringValue(),
        "search",
        index,
        body,
        (ObjectNode) attributes);
  }

  /** What all searches of a dashboard share: its query and its filters, and those of the panel. */
  private static ObjectNode body(
      ObjectNode dashboard, IndexDefinition index, List<String> panelQueries) {
    ObjectNode body = Json.mapper().createObjectNode().put("track_total_hits", true);
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    JsonNode searchSource = dashboard.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON");
    KqlQuery kql = new KqlQuery(index);
    filter.add(kql.of(Kql.parse(searchSource.at("/query/query").stringValue())));
    panelQueries.forEach(query -> filter.add(kql.of(Kql.parse(query))));
    searchSource.get("filter").forEach(pill -> filter.add(pill.get("query")));
    return body;
  }

  private static PanelRequest request(
      ObjectNode dashboard,
      String panel,
      String kind,
      IndexDefinition index,
      ObjectNode body,
      JsonNode source) {
    return new PanelRequest(
        dashboard.get("id").stringValue() + "/" + panel, kind, index, body, (ObjectNode) source);
  }

  private static String target(ObjectNode object, String name) {
    for (JsonNode reference : object.get("references")) {
      if (reference.get("name").stringValue().equals(name)) {
        return reference.get("id").stringValue();
      }
    }
    throw new AssertionError("no reference " + name);
  }

  private IndexDefinition index(String dataView) {
    String alias = file.get("index-pattern", dataView).at("/attributes/title").stringValue();
    for (IndexDefinition index : IndexDefinition.values()) {
      if (index.alias().equals(alias)) {
        return index;
      }
    }
    throw new AssertionError("no index has the alias " + alias);
  }
}
