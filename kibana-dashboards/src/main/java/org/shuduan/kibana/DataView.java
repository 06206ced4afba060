package org.shuduan.kibana;

import java.util.Objects;
import java.util.SortedMap;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A data view: an index with labels and formats for its fields.
 *
 * <p>Its file lists under {@code fields} what each field is called, how it is shown and whether
 * Discover puts it first; a string stands for a file of {@code fields/} that several views share.
 * No view has a time field, so that reports without a date are seen.
 */
final class DataView {

  private final String id;
  private final ObjectNode attributes;
  private final SortedMap<String, JsonNode> mappings;

  DataView(ObjectNode source, ObjectFiles files) {
    id = source.get("id").stringValue();
    attributes = source.get("attributes").deepCopy().asObject();
    mappings = index(attributes.get("title").stringValue()).fieldMappings();
    ObjectNode labels = attributes.objectNode();
    ObjectNode formats = attributes.objectNode();
    for (JsonNode part : attributes.get("fields")) {
      (part.isString() ? files.read("fields/" + part.stringValue()) : part)
          .forEachEntry((field, shown) -> describe(field, shown, labels, formats));
    }
    attributes.putArray("fields");
    attributes.set("fieldAttrs", labels);
    attributes.set("fieldFormatMap", formats);
    attributes.putObject("runtimeFieldMap");
    attributes.put("allowHidden", false);
  }

  private static void describe(
      String field, JsonNode shown, ObjectNode labels, ObjectNode formats) {
    ObjectNode label = labels.putObject(field);
    label.set("customLabel", shown.get("label"));
    if (shown.has("popularity")) {
      label.set("count", shown.get("popularity"));
    }
    if (shown.has("format")) {
      formats.set(field, shown.get("format"));
    }
  }

  private static IndexDefinition index(String alias) {
    for (IndexDefinition index : IndexDefinition.values()) {
      if (index.alias().equals(alias)) {
        return index;
      }
    }
    throw new IllegalStateException("no index has the alias " + alias);
  }

  String id() {
    return id;
  }

  /** What people call a field. */
  String label(String field) {
    JsonNode label = attributes.get("fieldAttrs").path(field).path("customLabel");
    if (!label.isString()) {
      throw new IllegalStateException("the data view " + id + " has no label for " + field);
    }
    return label.stringValue();
  }

  /** What Kibana takes the values of a field for: {@code string}, {@code number} and so on. */
  String dataType(String field) {
    String type =
        Objects.requireNonNull(mappings.get(field), field).path("type").stringValue("object");
    return switch (type) {
      case "integer", "long", "double" -> "number";
      case "keyword" -> "string";
      default -> type;
    };
  }

  ObjectNode toJson() {
    return ObjectType.INDEX_PATTERN.envelope(id, attributes.deepCopy(), new References());
  }
}
