package org.shuduan.kibana.check;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discover sessions: their columns exist and can be read, and what they sort by can be sorted
 * ({@code src/platform/plugins/shared/saved_search/server/saved_objects/schema_legacy.ts}).
 */
final class SearchRules {

  private SearchRules() {}

  static void check(ObjectNode session, Fields fields, Findings findings) {
    JsonNode attributes = session.get("attributes");
    String view = session.at("/references/0/id").stringValue("");
    JsonNode searchSource = attributes.at("/kibanaSavedObjectMeta/searchSourceJSON");
    findings.require(searchSource.has("indexRefName"), "names no data view");
    QueryRules.check(searchSource.path("query"), view, fields, findings);
    findings.require(!attributes.path("columns").isEmpty(), "shows no columns");
    for (JsonNode column : attributes.path("columns")) {
      String field = column.stringValue("");
      findings.require(fields.isKnown(view, field), "shows " + field + ", which is no field");
      findings.require(!fields.isNested(view, field), "shows " + field + ", which is nested");
    }
    attributes
        .at("/grid/columns")
        .propertyNames()
        .forEach(
            field ->
                findings.require(
                    attributes.path("columns").values().stream()
                        .anyMatch(column -> column.stringValue("").equals(field)),
                    "has a width for " + field + ", which it does not show"));
    for (JsonNode sort : attributes.path("sort")) {
      String field = sort.path(0).stringValue("");
      findings.require(
          fields.isAggregatable(view, field), "sorts by " + field + ", which cannot be sorted");
      findings.require(
          sort.path(1).stringValue("").matches("asc|desc"), "sorts neither up nor down");
    }
  }
}
