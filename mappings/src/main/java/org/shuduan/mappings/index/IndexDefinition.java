package org.shuduan.mappings.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the three indices of a generation: what its alias is called and how it is defined.
 *
 * <p>The definitions lie beside this class's resources as {@code paragraphs.json}, {@code
 * quantities.json} and {@code sources.json}; the README there explains how they are put together.
 */
public enum IndexDefinition {
  /** One document a paragraph. */
  PARAGRAPHS,
  /** One flat document a quantity, for charts: Kibana cannot aggregate nested fields. */
  QUANTITIES,
  /** Files, runs, rejects and dropped noise. */
  SOURCES;

  /** Raised with every change of the definitions that documents written before do not meet. */
  public static final int SCHEMA_VERSION = 5;

  private static final String FOLDER = "/org/shuduan/mappings/index/";

  /** The alias that readers use, such as {@code shuduan-paragraphs}. */
  public String alias() {
    return "shuduan-" + part();
  }

  /**
   * The index of one generation.
   *
   * @param generation the generation's name, lower case
   */
  public String indexName(String generation) {
    return alias() + "-" + generation;
  }

  /**
   * Settings and mappings as the create-index API takes them.
   *
   * @param meta what {@code _meta} of the mappings shall hold beside the schema version
   * @param options how the index is laid out
   */
  public ObjectNode body(Map<String, ?> meta, IndexOptions options) {
    ObjectNode body = (ObjectNode) assemble(read(part()));
    options.applyTo((ObjectNode) body.get("settings").get("index"));
    ObjectNode mappings = (ObjectNode) body.get("mappings");
    ObjectNode stored = mappings.putObject("_meta").put("schema_version", SCHEMA_VERSION);
    meta.forEach((name, value) -> stored.set(name, Json.mapper().valueToTree(value)));
    return body;
  }

  /** The same, laid out as {@link IndexOptions#DEFAULT} says. */
  public ObjectNode body(Map<String, ?> meta) {
    return body(meta, IndexOptions.DEFAULT);
  }

  /** The paths of all fields, such as {@code report.title.raw}; objects and sub-fields included. */
  public SortedSet<String> fields() {
    return new TreeSet<>(fieldMappings().keySet());
  }

  /** What the definition says of each field, by its path; objects and sub-fields included. */
  public SortedMap<String, JsonNode> fieldMappings() {
    SortedMap<String, JsonNode> fields = new TreeMap<>();
    collect("", body(Map.of()).get("mappings").get("properties"), fields);
    return fields;
  }

  private static void collect(
      String prefix, JsonNode properties, SortedMap<String, JsonNode> fields) {
    properties.forEachEntry(
        (name, field) -> {
          fields.put(prefix + name, field);
          for (String children : List.of("properties", "fields")) {
            if (field.has(children)) {
              collect(prefix + name + ".", field.get(children), fields);
            }
          }
        });
  }

  private String part() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Puts components in the place of their names. */
  private static JsonNode assemble(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    ObjectNode assembled = Json.mapper().createObjectNode();
    node.forEachEntry(
        (name, value) ->
            assembled.set(
                name,
                switch (name) {
                  case "properties", "fields", "settings" -> component(value);
                  default -> assemble(value);
                }));
    return assembled;
  }

  private static JsonNode component(JsonNode value) {
    if (value.isString()) {
      return assemble(read("components/" + value.stringValue()));
    }
    if (value.isArray()) {
      ObjectNode union = Json.mapper().createObjectNode();
      value.forEach(part -> union.setAll((ObjectNode) component(part)));
      return union;
    }
    return assemble(value);
  }

  private static JsonNode read(String name) {
    String path = FOLDER + name + ".json";
    try (InputStream in = IndexDefinition.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("index definition " + path + " is missing");
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("index definition " + path + " cannot be read", e);
    }
  }
}
