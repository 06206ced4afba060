package org.shuduan.kibana;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the panels of a dashboard. */
final class PanelWriter {

  private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

  private final Map<String, DataView> views;
  private final Map<String, ObjectNode> dashboards;
  private final ObjectFiles files;

  /**
   * @param views by their ids
   * @param dashboards their sources by their ids
   */
  PanelWriter(Map<String, DataView> views, Map<String, ObjectNode> dashboards, ObjectFiles files) {
    this.views = views;
    this.dashboards = dashboards;
    this.files = files;
  }

  /**
   * A panel as {@code panelsJSON} of a dashboard holds it.
   *
   * @param view the data view of the dashboard
   * @param references of the dashboard, which takes those of the panel
   */
  ObjectNode write(ObjectNode source, DataView view, References references) {
    String id = source.get("id").stringValue();
    String type = source.get("type").stringValue();
    References own = new References();
    ObjectNode config = source.objectNode();
    config.set("title", source.get("title"));
    config.put("hidePanelTitles", source.path("hideTitle").booleanValue(false));
    if (source.has("description")) {
      config.set("description", source.get("description"));
    }
    config.set("enhancements", enhancements(source, view, own));
    ObjectNode panel = source.objectNode();
    panel.put("type", type.equals("markdown") ? "visualization" : type).put("panelIndex", id);
    panel.set("gridData", ((ObjectNode) source.get("grid").deepCopy()).put("i", id));
    switch (type) {
      case "lens" -> {
        DataView charted = views.get(source.get("dataView").stringValue());
        config.set("attributes", LensState.attributes(source, charted, files));
        own.addAll("", LensState.references(charted));
      }
      case "markdown" -> config.set("savedVis", markdown(source));
      case "links" -> config.set("attributes", links(source, own));
      case "search" -> {
        String name = "panel_" + id;
        panel.put("panelRefName", name);
        own.add(name, ObjectType.SEARCH, source.get("search").stringValue());
      }
      default -> throw new IllegalStateException("no panel is of type " + type);
    }
    panel.set("embeddableConfig", config);
    references.addAll(id + ":", own);
    return panel;
  }

  /**
   * Where a click on a value leads, with the filter that it means. The other filters go along only
   * where the target has the same data view: elsewhere their fields may be unknown.
   */
  private ObjectNode enhancements(ObjectNode source, DataView view, References references) {
    ObjectNode enhancements = source.objectNode();
    if (source.has("drilldown")) {
      String target = source.get("drilldown").stringValue();
      String event = "to-" + target;
      ObjectNode entry = enhancements.putObject("dynamicActions").putArray("events").addObject();
      entry.put("eventId", event).putArray("triggers").add("FILTER_TRIGGER");
      entry
          .putObject("action")
          .put("factoryId", DRILLDOWN)
          .put("name", "在“" + title(target) + "”里看")
          .putObject("config")
          .put("useCurrentFilters", attribute(target, "dataView").equals(view.id()))
          .put("useCurrentDateRange", true)
          .put("openInNewTab", false);
      references.add(
          "drilldown:" + DRILLDOWN + ":" + event + ":dashboardId", ObjectType.DASHBOARD, target);
    }
    return enhancements;
  }

  /** The source has its text line by line, so that a change can be read. */
  private ObjectNode markdown(ObjectNode source) {
    ObjectNode markdown = (ObjectNode) files.read("templates/markdown");
    String text =
        StreamSupport.stream(source.get("markdown").spliterator(), false)
            .map(JsonNode::stringValue)
            .collect(Collectors.joining("\n"));
    markdown.withObject("params").put("markdown", text);
    return markdown;
  }

  private ObjectNode links(ObjectNode source, References references) {
    ObjectNode attributes = source.objectNode().put("layout", "horizontal");
    ArrayNode links = attributes.putArray("links");
    for (JsonNode target : source.get("links")) {
      String id = target.stringValue();
      String name = "link_" + id + "_dashboard";
      links
          .addObject()
          .put("id", id)
          .put("type", "dashboardLink")
          .put("label", title(id))
          .put("order", links.size() - 1)
          .put("destinationRefName", name);
      references.add(name, ObjectType.DASHBOARD, id);
    }
    return attributes;
  }

  private String title(String dashboard) {
    return attribute(dashboard, "title");
  }

  private String attribute(String dashboard, String name) {
    ObjectNode source = dashboards.get(dashboard);
    if (source == null) {
      throw new IllegalStateException("there is no dashboard " + dashboard);
    }
    return source.get("attributes").get(name).stringValue();
  }
}
