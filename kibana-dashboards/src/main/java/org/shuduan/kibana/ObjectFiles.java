package org.shuduan.kibana;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.theme.ThemeLabel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON files of this module. Where a list is expected and a string stands, the list of that
 * name takes its place: one of {@code lists/}, or one that the theme catalogue gives.
 */
final class ObjectFiles {

  /** Properties whose value is a list that may be named. */
  private static final Set<String> LISTED = Set.of("lookupEntries", "filters", "ranges", "links");

  private final Map<String, JsonNode> derived;

  ObjectFiles(List<ThemeLabel> themes) {
    derived = Map.of("themes", ThemeLists.names(themes), "theme-groups", ThemeLists.groups(themes));
  }

  /**
   * The content of a file.
   *
   * @param name its path below the resources of this package, without {@code .json}
   */
  JsonNode read(String name) {
    JsonNode content = parse(name);
    fillIn(content);
    return content;
  }

  private void fillIn(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (LISTED.contains(name) && object.get(name).isString()) {
          object.set(name, list(object.get(name).stringValue()));
        }
      }
    }
    node.forEach(this::fillIn);
  }

  private JsonNode list(String name) {
    return derived.containsKey(name) ? derived.get(name).deepCopy() : parse("lists/" + name);
  }

  private static JsonNode parse(String name) {
    String file = name + ".json";
    try (InputStream in = ObjectFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + file + " of saved objects is missing");
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + file + " cannot be read", e);
    }
  }

  /** What lists the theme catalogue gives. */
  private static final class ThemeLists {

    /** The Chinese name of each theme, as the format {@code static_lookup} takes it. */
    static ArrayNode names(List<ThemeLabel> themes) {
      ArrayNode entries = Json.mapper().createArrayNode();
      themes.forEach(
          theme -> entries.addObject().put("key", theme.id()).put("value", theme.name()));
      return entries;
    }

    /** One condition a group of themes, as a {@code filters} column of Lens takes it. */
    static ArrayNode groups(List<ThemeLabel> themes) {
      ArrayNode filters = Json.mapper().createArrayNode();
      themes.stream()
          .map(ThemeLabel::groupName)
          .distinct()
          .forEach(
              group ->
                  filters
                      .addObject()
                      .put("label", group)
                      .putObject("input")
                      .put("query", anyOf(themes, group))
                      .put("language", "kuery"));
      return filters;
    }

    private static String anyOf(List<ThemeLabel> themes, String group) {
      return themes.stream()
          .filter(theme -> theme.groupName().equals(group))
          .map(theme -> "\"" + theme.id() + "\"")
          .collect(java.util.stream.Collectors.joining(" or ", "themes: (", ")"));
    }
  }
}
