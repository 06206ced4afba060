package org.shuduan.kibana;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved objects for Kibana 8.19 and 9.x.
 *
 * <p>In the files, state that Kibana keeps as JSON inside a string is plain JSON, so that a change
 * can be read; {@link #ndjson()} puts it into strings.
 */
public final class SavedObjects {

  private static final String FOLDER = "objects/";

  /** In the order of import: what is referred to comes first. */
  private static final List<String> FILES =
      List.of("data-view-paragraphs.json", "data-view-quantities.json");

  /** Attributes of a data view that Kibana stores as strings. */
  private static final Set<String> STRINGS =
      Set.of("fields", "fieldFormatMap", "fieldAttrs", "runtimeFieldMap", "sourceFilters");

  private SavedObjects() {}

  /** The objects as the files hold them. */
  static List<JsonNode> all() {
    return FILES.stream().map(SavedObjects::read).toList();
  }

  /** One object a line, as {@code POST /api/saved_objects/_import} takes them. */
  public static String ndjson() {
    return all().stream().map(SavedObjects::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(JsonNode object) {
    ObjectNode attributes = (ObjectNode) object.get("attributes");
    STRINGS.stream()
        .filter(attributes::has)
        .forEach(name -> attributes.put(name, attributes.get(name).toString()));
    return object.toString();
  }

  private static JsonNode read(String file) {
    try (InputStream in = SavedObjects.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("saved object " + file + " is missing");
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("saved object " + file + " cannot be read", e);
    }
  }
}
