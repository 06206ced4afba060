package org.shuduan.kibana;

import java.util.List;
import java.util.Set;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.theme.ThemeCatalogue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An NDJSON file for Kibana's import, as Kibana reads it: every string that holds JSON is taken
 * apart, again where it holds further ones.
 *
 * @param objects in the order of the file
 */
public record ImportFile(List<ObjectNode> objects) {

  private static final Set<String> OF_DATA_VIEWS =
      Set.of("fields", "fieldFormatMap", "fieldAttrs", "runtimeFieldMap", "sourceFilters");

  /** The file that Shuduan gives to its users. */
  public static ImportFile standard() {
    return parse(SavedObjects.of(ThemeCatalogue.standard().labels()).ndjson());
  }

  /**
   * Reads a file.
   *
   * @throws JacksonException if a line is no JSON
   */
  public static ImportFile parse(String ndjson) {
    return new ImportFile(
        ndjson
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> decode((ObjectNode) Json.mapper().readTree(line)))
            .toList());
  }

  /** The objects of one type. */
  public List<ObjectNode> ofType(String type) {
    return objects.stream()
        .filter(object -> object.path("type").stringValue("").equals(type))
        .toList();
  }

  /** The object with this type and id. */
  public ObjectNode get(String type, String id) {
    return ofType(type).stream()
        .filter(object -> object.path("id").stringValue("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + id));
  }

  /** An object as a line of a file holds it, its state in strings again. */
  public static ObjectNode encode(ObjectNode object) {
    return NestedStrings.encode(object);
  }

  private static ObjectNode decode(ObjectNode object) {
    boolean dataView = object.path("type").stringValue("").equals("index-pattern");
    decode(object.path("attributes"), dataView);
    return object;
  }

  private static void decode(JsonNode node, boolean dataView) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        boolean nested = name.endsWith("JSON") || (dataView && OF_DATA_VIEWS.contains(name));
        if (nested && object.get(name).isString()) {
          object.set(name, orAsItIs(object.get(name)));
        }
      }
    }
    node.forEach(child -> decode(child, false));
  }

  private static JsonNode orAsItIs(JsonNode string) {
    try {
      return Json.mapper().readTree(string.stringValue());
    } catch (JacksonException e) {
      return string;
    }
  }
}
