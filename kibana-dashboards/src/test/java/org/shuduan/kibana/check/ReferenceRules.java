package org.shuduan.kibana.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuduan.kibana.ImportFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every reference leads to an object of the file, and the state names each of them and no other.
 *
 * <p>The import itself looks for data views and sessions only ({@code
 * import-export-server-internal/src/import/lib/validate_references.ts}); a dashboard with a panel
 * whose reference is missing does not open at all ({@code
 * src/platform/plugins/shared/dashboard/common/dashboard_container/persistable_state}).
 */
final class ReferenceRules {

  private ReferenceRules() {}

  static void check(ObjectNode object, ImportFile file, Findings findings) {
    Map<String, String> has = new TreeMap<>();
    for (JsonNode reference : object.get("references")) {
      String type = reference.get("type").stringValue();
      String id = reference.get("id").stringValue();
      findings.require(
          file.ofType(type).stream().anyMatch(other -> other.get("id").stringValue().equals(id)),
          "refers to " + type + "/" + id + ", which is not in the file");
      has.put(reference.get("name").stringValue(), type + "/" + id);
    }
    Map<String, String> needs = Needs.of(object);
    needs.forEach(
        (name, target) ->
            findings.require(
                has.containsKey(name)
                    && (target.endsWith("/*")
                        ? has.get(name).startsWith(target.replace("*", ""))
                        : has.get(name).equals(target)),
                "needs the reference " + name + " to " + target + ", has " + has.get(name)));
    Set<String> unused =
        has.entrySet().stream()
            .filter(entry -> !needs.containsKey(entry.getKey()))
            .filter(entry -> !entry.getKey().equals("tag-ref-" + entry.getValue().substring(4)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    findings.require(unused.isEmpty(), "has references that nothing names: " + unused);
  }

  /** The references that the state of an object names, with their targets; a star is any id. */
  private static final class Needs {

    private final Map<String, String> needs = new TreeMap<>();

    static Map<String, String> of(ObjectNode object) {
      Needs found = new Needs();
      JsonNode attributes = object.get("attributes");
      found.searchSource(attributes.at("/kibanaSavedObjectMeta/searchSourceJSON"));
      attributes.path("panelsJSON").forEach(found::panel);
      attributes
          .at("/controlGroupInput/panelsJSON")
          .forEachEntry(
              (id, control) ->
                  found.needs.put(
                      "controlGroup_" + id + ":optionsListDataView",
                      "index-pattern/" + control.at("/explicitInput/dataViewId").stringValue("?")));
      return found.needs;
    }

    private void searchSource(JsonNode searchSource) {
      if (searchSource.has("indexRefName")) {
        needs.put(searchSource.get("indexRefName").stringValue(), "index-pattern/*");
      }
      for (JsonNode filter : searchSource.path("filter")) {
        needs.put(
            filter.at("/meta/indexRefName").stringValue("no indexRefName"), "index-pattern/*");
      }
    }

    private void panel(JsonNode panel) {
      String prefix = panel.path("panelIndex").stringValue("") + ":";
      JsonNode config = panel.path("embeddableConfig");
      if (panel.path("type").stringValue("").equals("search")) {
        needs.put(prefix + panel.path("panelRefName").stringValue("no panelRefName"), "search/*");
      }
      JsonNode attributes = config.path("attributes");
      for (JsonNode own : attributes.path("references")) {
        needs.put(
            prefix + own.path("name").stringValue(""),
            own.path("type").stringValue("") + "/" + own.path("id").stringValue(""));
      }
      for (JsonNode link : attributes.path("links")) {
        needs.put(
            prefix + link.path("destinationRefName").stringValue("no destinationRefName"),
            "dashboard/*");
      }
      for (JsonNode event : config.at("/enhancements/dynamicActions/events")) {
        String name =
            "drilldown:"
                + event.at("/action/factoryId").stringValue("")
                + ":"
                + event.path("eventId").stringValue("")
                + ":dashboardId";
        needs.put(prefix + name, "dashboard/*");
      }
    }
  }
}
