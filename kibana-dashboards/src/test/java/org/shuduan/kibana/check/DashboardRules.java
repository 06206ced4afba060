package org.shuduan.kibana.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shuduan.kibana.ImportFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Dashboards: panels with titles on a grid without overlaps, controls on fields that can be
 * counted, drill-downs whose filter the target understands ({@code
 * src/platform/plugins/shared/dashboard/server/dashboard_saved_object/schema/v2}, {@code
 * dashboard/common/content_management/constants.ts}, {@code
 * shared/controls/public/controls/data_controls}).
 */
final class DashboardRules {

  /** {@code DASHBOARD_GRID_COLUMN_COUNT}. */
  private static final int COLUMNS = 48;

  private static final Set<String> PANELS = Set.of("lens", "search", "visualization", "links");

  private final ObjectNode dashboard;
  private final ImportFile file;
  private final Fields fields;
  private final Findings findings;

  DashboardRules(ObjectNode dashboard, ImportFile file, Fields fields, Findings findings) {
    this.dashboard = dashboard;
    this.file = file;
    this.fields = fields;
    this.findings = findings;
  }

  void check() {
    JsonNode attributes = dashboard.get("attributes");
    QueryRules.check(
        attributes.at("/kibanaSavedObjectMeta/searchSourceJSON/query"), "", fields, findings);
    // Reports without a date would fall out of any range of time.
    findings.require(!attributes.get("timeRestore").booleanValue(), "restores a range of time");
    controls(attributes.get("controlGroupInput"));
    JsonNode panels = attributes.get("panelsJSON");
    findings.require(!panels.isEmpty(), "has no panels");
    Set<String> ids = new HashSet<>();
    List<JsonNode> placed = new ArrayList<>();
    for (JsonNode panel : panels) {
      String id = panel.path("panelIndex").stringValue("");
      Findings here = findings.at("panel " + id);
      here.require(!id.isEmpty() && ids.add(id), "its panelIndex is missing or not its own");
      panel(panel, here);
      grid(panel.path("gridData"), id, placed, here);
    }
    findings.require(
        panels.values().stream()
            .anyMatch(
                p -> p.at("/embeddableConfig/savedVis/type").stringValue("").equals("markdown")),
        "has no help");
  }

  private void grid(JsonNode grid, String id, List<JsonNode> placed, Findings here) {
    here.require(grid.path("i").stringValue("").equals(id), "gridData.i is not its panelIndex");
    int x = grid.path("x").intValue(-1);
    int y = grid.path("y").intValue(-1);
    int w = grid.path("w").intValue(0);
    int h = grid.path("h").intValue(0);
    here.require(
        x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= COLUMNS, "lies outside of the grid");
    for (JsonNode other : placed) {
      boolean apart =
          x >= other.get("x").intValue() + other.get("w").intValue()
              || other.get("x").intValue() >= x + w
              || y >= other.get("y").intValue() + other.get("h").intValue()
              || other.get("y").intValue() >= y + h;
      here.require(apart, "overlaps " + other.get("i"));
    }
    placed.add(grid);
  }

  private void panel(JsonNode panel, Findings here) {
    String type = panel.path("type").stringValue("");
    JsonNode config = panel.path("embeddableConfig");
    here.require(!config.path("title").stringValue("").isBlank(), "has no title");
    if (!here.require(PANELS.contains(type) && config.isObject(), "is no panel that we write")) {
      return;
    }
    switch (type) {
      case "lens" -> LensRules.check(config.path("attributes"), fields, here);
      case "visualization" ->
          here.require(
              !config.at("/savedVis/params/markdown").stringValue("").isBlank(), "is empty");
      case "links" -> here.require(!config.at("/attributes/links").isEmpty(), "is empty");
      default -> {}
    }
    for (JsonNode event : config.at("/enhancements/dynamicActions/events")) {
      drilldown(panel, event, here);
    }
  }

  /**
   * Only drill-downs to dashboards are free ({@code
   * x-pack/platform/plugins/shared/dashboard_enhanced/public/services/drilldowns}); a filter on a
   * field that the target has not leaves nothing to see.
   */
  private void drilldown(JsonNode panel, JsonNode event, Findings here) {
    String factory = event.at("/action/factoryId").stringValue("");
    here.require(
        factory.equals("DASHBOARD_TO_DASHBOARD_DRILLDOWN"),
        "its drill-down " + factory + " needs a licence or is unknown");
    here.require(
        event.path("triggers").toString().equals("[\"FILTER_TRIGGER\"]"),
        "its drill-down has no trigger");
    String name =
        panel.get("panelIndex").stringValue()
            + ":drilldown:"
            + factory
            + ":"
            + event.path("eventId").stringValue("")
            + ":dashboardId";
    for (JsonNode reference : dashboard.get("references")) {
      if (reference.get("name").stringValue().equals(name)) {
        String target = viewOf(file.get("dashboard", reference.get("id").stringValue()));
        LensRules.bucketFields(panel.at("/embeddableConfig/attributes"))
            .forEach(
                field ->
                    here.require(
                        fields.isKnown(target, field),
                        "leads with " + field + " to a dashboard that does not know it"));
        here.require(
            target.equals(viewOf(dashboard))
                || !event.at("/action/config/useCurrentFilters").booleanValue(true),
            "carries filters to another data view");
      }
    }
  }

  /** The data view of a dashboard is that of its controls. */
  private static String viewOf(ObjectNode dashboard) {
    return dashboard
        .at("/attributes/controlGroupInput/panelsJSON")
        .iterator()
        .next()
        .at("/explicitInput/dataViewId")
        .stringValue("");
  }

  private void controls(JsonNode group) {
    findings.require(
        group.path("controlStyle").stringValue("").matches("oneLine|twoLine")
            && group.path("chainingSystem").stringValue("").matches("HIERARCHICAL|NONE"),
        "has controls of no style");
    findings.require(!group.path("panelsJSON").isEmpty(), "has no controls");
    Set<Integer> orders = new HashSet<>();
    group
        .path("panelsJSON")
        .forEachEntry((id, control) -> control(id, control, orders, findings.at("control " + id)));
  }

  private void control(String id, JsonNode control, Set<Integer> orders, Findings here) {
    JsonNode input = control.path("explicitInput");
    String view = input.path("dataViewId").stringValue("");
    String field = input.path("fieldName").stringValue("");
    here.require(
        control.path("type").stringValue("").equals("optionsListControl"), "is no options list");
    here.require(control.path("width").stringValue("").matches("small|medium|large"), "no width");
    here.require(orders.add(control.path("order").intValue(-1)), "has the order of another");
    here.require(input.path("id").stringValue("").equals(id), "its id is not its key");
    here.require(!input.path("title").stringValue("").isBlank(), "has no title");
    here.require(fields.isAggregatable(view, field), field + " cannot be counted in " + view);
  }
}
