package org.shuduan.kibana.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Data views: an index that exists, a Chinese label for every field that users can see, formats
 * that Kibana knows ({@code src/platform/plugins/shared/field_formats/common/converters}). No
 * runtime fields: the core has no scripts.
 */
final class DataViewRules {

  private static final Set<String> FORMATS =
      Set.of("number", "percent", "bytes", "date", "url", "static_lookup");

  private DataViewRules() {}

  static void check(ObjectNode object, Fields fields, Findings findings) {
    String view = object.get("id").stringValue();
    JsonNode attributes = object.get("attributes");
    if (!findings.require(!fields.names(view).isEmpty(), "is of no index")) {
      return;
    }
    findings.require(attributes.get("runtimeFieldMap").isEmpty(), "has runtime fields");
    JsonNode labels = attributes.get("fieldAttrs");
    Set<String> hidden =
        StreamSupport.stream(attributes.get("sourceFilters").spliterator(), false)
            .map(filter -> filter.path("value").stringValue(""))
            .collect(Collectors.toSet());
    for (String field : fields.names(view)) {
      boolean seen =
          fields.isKnown(view, field) && !fields.isNested(view, field) && !hidden.contains(field);
      String label = labels.path(field).path("customLabel").stringValue("");
      findings.require(!seen || isChinese(label), "has no Chinese label for " + field);
    }
    labels
        .propertyNames()
        .forEach(
            field ->
                findings.require(
                    fields.isKnown(view, field), "labels " + field + ", which is no field"));
    attributes
        .get("fieldFormatMap")
        .forEachEntry((field, format) -> format(view, field, format, fields, findings));
  }

  private static boolean isChinese(String label) {
    return label.codePoints().anyMatch(Character::isIdeographic);
  }

  private static void format(
      String view, String field, JsonNode format, Fields fields, Findings findings) {
    String id = format.path("id").stringValue("");
    findings.require(FORMATS.contains(id), field + " has the unknown format " + id);
    if (!findings.require(fields.isKnown(view, field), "formats " + field + ", no field")) {
      return;
    }
    String kind = fields.kind(view, field);
    switch (id) {
      case "number", "percent", "bytes" ->
          findings.require(kind.equals("number"), field + " is formatted as a number");
      case "date" -> findings.require(kind.equals("date"), field + " is formatted as a date");
      case "static_lookup" -> {
        JsonNode entries = format.at("/params/lookupEntries");
        Set<String> keys =
            StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("key").stringValue(""))
                .collect(Collectors.toSet());
        findings.require(
            entries.isArray() && !keys.isEmpty() && keys.size() == entries.size(),
            field + " has no list of distinct values to look up");
      }
      default -> {}
    }
  }
}
