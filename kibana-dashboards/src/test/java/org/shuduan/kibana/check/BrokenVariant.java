package org.shuduan.kibana.check;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuduan.kibana.ImportFile;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A way to break the import file, as {@code broken-variants.json} lists them. */
record BrokenVariant(JsonNode source) {

  private static final List<String> NAMES = List.of("panelIndex", "name", "columnId", "fieldName");

  static Stream<BrokenVariant> all() {
    try (InputStream in = BrokenVariant.class.getResourceAsStream("broken-variants.json")) {
      List<BrokenVariant> variants = new ArrayList<>();
      Json.mapper()
          .readTree(Objects.requireNonNull(in))
          .forEach(v -> variants.add(new BrokenVariant(v)));
      return variants.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the checker must say. */
  String problem() {
    return source.get("problem").stringValue();
  }

  /** The import file, broken. */
  String of(ImportFile good) {
    String name = source.get("object").stringValue();
    String broken =
        good.objects().stream()
            .map(object -> name.equals(name(object)) ? broken(object) : line(object))
            .collect(Collectors.joining("\n"));
    if (good.objects().stream().noneMatch(object -> name.equals(name(object)))) {
      throw new AssertionError("no object " + name);
    }
    return broken;
  }

  private String broken(ObjectNode object) {
    if (source.has("line")) {
      return source.get("line").stringValue();
    }
    ArrayNode operations = (ArrayNode) source.get("patch").deepCopy();
    for (JsonNode operation : operations) {
      ((ObjectNode) operation).put("path", index(operation.get("path").stringValue(), object));
    }
    try (JsonReader patch = reader(operations);
        JsonReader document = reader(object)) {
      JsonArray array = patch.readArray();
      JsonObject patched = jakarta.json.Json.createPatch(array).apply(document.readObject());
      return line((ObjectNode) Json.mapper().readTree(patched.toString()));
    }
  }

  private static String index(String path, JsonNode object) {
    JsonNode node = object;
    StringBuilder indexed = new StringBuilder();
    for (String step : path.substring(1).split("/")) {
      String key = step.startsWith("@") ? String.valueOf(find(step.substring(1), node)) : step;
      indexed.append('/').append(key);
      node =
          node.isArray() && key.matches("\\d+") ? node.path(Integer.parseInt(key)) : node.path(key);
    }
    return indexed.toString();
  }

  private static int find(String name, JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode element = list.get(i);
      if (NAMES.stream().anyMatch(key -> element.path(key).stringValue("").equals(name))) {
        return i;
      }
    }
    throw new AssertionError("no element " + name);
  }

  private static JsonReader reader(JsonNode node) {
    return jakarta.json.Json.createReader(new StringReader(node.toString()));
  }

  private static String line(ObjectNode object) {
    return ImportFile.encode(object).toString();
  }

  private static String name(ObjectNode object) {
    return object.get("type").stringValue() + "/" + object.get("id").stringValue();
  }

  @Override
  public String toString() {
    return source.get("about").stringValue();
  }
}
