package org.shuduan.kibana.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The envelope of an object and the attributes of its type.
 *
 * <p>{@code attributes.json} lists what each type requires and allows at the version that we write,
 * after the create schemas: {@code
 * src/platform/plugins/shared/saved_search/server/saved_objects/schema_legacy.ts}, {@code
 * shared/dashboard/server/dashboard_saved_object/schema/v2/v2.ts}, {@code
 * shared/data/server/saved_objects/schemas/query.ts}; data views and tags have none, so their lists
 * are what their exports hold. What is left out there on purpose: a data view's time field, which
 * would hide reports without a date, and a session's {@code tabs}, which 8.19 refuses.
 */
final class ObjectRules {

  private static final Set<String> ENVELOPE =
      Set.of(
          "type",
          "id",
          "attributes",
          "references",
          "coreMigrationVersion",
          "typeMigrationVersion",
          "managed");

  private static final JsonNode TYPES = read();

  private ObjectRules() {}

  static void check(ObjectNode object, Findings findings) {
    object
        .propertyNames()
        .forEach(name -> findings.require(ENVELOPE.contains(name), "has the unknown key " + name));
    JsonNode type = TYPES.path(object.path("type").stringValue(""));
    findings.require(!object.path("id").stringValue("").isBlank(), "has no id");
    if (!findings.require(type.isObject(), "is of a type that is not written here")) {
      return;
    }
    // A missing version runs every migration over the object, a newer one is refused
    // (src/core/packages/saved-objects/migration-server-internal/src/document_migrator).
    findings.require(
        type.get("version").equals(object.path("typeMigrationVersion")),
        "typeMigrationVersion is not " + type.get("version"));
    findings.require(
        object.path("coreMigrationVersion").stringValue("").equals("8.8.0"),
        "coreMigrationVersion is not 8.8.0");
    // A managed object cannot be edited in Kibana.
    findings.require(
        object.path("managed").isBoolean() && !object.path("managed").booleanValue(),
        "managed is not false");
    references(object.path("references"), findings);
    attributes(object.path("attributes"), type.get("attributes"), findings.at("attributes"));
  }

  /** {@code src/core/packages/saved-objects/base-server-internal/src/validation/base_schema.ts}. */
  private static void references(JsonNode references, Findings findings) {
    findings.require(references.isArray(), "references are no list");
    Set<String> names = new HashSet<>();
    for (JsonNode reference : references) {
      boolean complete =
          reference.size() == 3
              && reference.path("name").isString()
              && reference.path("type").isString()
              && reference.path("id").isString();
      if (findings.require(complete, "a reference is not name, type and id")) {
        String name = reference.get("name").stringValue();
        findings.require(names.add(name), "two references are called " + name);
      }
    }
  }

  private static void attributes(JsonNode attributes, JsonNode allowed, Findings findings) {
    attributes
        .propertyNames()
        .forEach(name -> findings.require(allowed.has(name), "unknown attribute " + name));
    allowed.forEachEntry(
        (name, kind) -> {
          String rule = kind.stringValue();
          JsonNode value = attributes.path(name);
          if (value.isMissingNode()) {
            findings.require(!rule.endsWith("!"), "misses the attribute " + name);
          } else {
            String expected = rule.replace("!", "");
            findings.require(is(expected, value), name + " is no " + expected);
          }
        });
    findings.require(
        !attributes.path("title").stringValue(attributes.path("name").stringValue("")).isBlank(),
        "has no title");
  }

  private static boolean is(String kind, JsonNode value) {
    return switch (kind) {
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "json" -> value.isString() && isJson(value.stringValue());
      default -> throw new AssertionError(kind);
    };
  }

  private static boolean isJson(String text) {
    try {
      return Json.mapper().readTree(text).isContainer();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static JsonNode read() {
    try (InputStream in = ObjectRules.class.getResourceAsStream("attributes.json")) {
      return Json.mapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
