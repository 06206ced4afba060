package org.shuduan.kibana;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** State that Kibana keeps as JSON inside a string. */
final class NestedStrings {

  /** Attributes of a data view that are strings; of all types, those whose name says so. */
  private static final Set<String> OF_DATA_VIEWS =
      Set.of("fields", "fieldFormatMap", "fieldAttrs", "runtimeFieldMap", "sourceFilters");

  private static final String SUFFIX = "JSON";

  private NestedStrings() {}

  /** Puts the state of an object into strings. */
  static ObjectNode encode(ObjectNode object) {
    ObjectNode encoded = object.deepCopy();
    encode(encoded.get("attributes"), isDataView(object));
    return encoded;
  }

  private static void encode(JsonNode node, boolean dataView) {
    node.forEach(child -> encode(child, false));
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (isNested(name, dataView) && value.isContainer()) {
          object.put(name, value.toString());
        }
      }
    }
  }

  private static boolean isNested(String name, boolean dataView) {
    return name.endsWith(SUFFIX) || (dataView && OF_DATA_VIEWS.contains(name));
  }

  private static boolean isDataView(ObjectNode object) {
    return object.path("type").stringValue("").equals(ObjectType.INDEX_PATTERN.kibanaName());
  }
}
