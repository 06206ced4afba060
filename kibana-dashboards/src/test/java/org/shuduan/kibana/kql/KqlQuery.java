package org.shuduan.kibana.kql;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes KQL as the query of Elasticsearch that Kibana sends for it ({@code toElasticsearchQuery}
 * of the package kbn-es-query): a phrase for a quoted value, a wildcard on keywords for a star,
 * otherwise a match; what lies below a nested field is wrapped.
 */
public final class KqlQuery {

  private final SortedMap<String, JsonNode> fields;

  public KqlQuery(IndexDefinition index) {
    fields = index.fieldMappings();
  }

  /** The query of Elasticsearch. */
  public ObjectNode of(Kql kql) {
    return write(kql, "");
  }

  private ObjectNode write(Kql kql, String path) {
    if (kql instanceof Kql.And and) {
      return bool("filter", and.parts(), path);
    } else if (kql instanceof Kql.Or or) {
      ObjectNode any = bool("should", or.parts(), path);
      any.withObject("bool").put("minimum_should_match", 1);
      return any;
    } else if (kql instanceof Kql.Not not) {
      return bool("must_not", List.of(not.part()), path);
    } else if (kql instanceof Kql.Exists exists) {
      return onField(path + exists.field(), path, "exists", Map.of("field", path + exists.field()));
    } else if (kql instanceof Kql.Range range) {
      return onField(
          path + range.field(),
          path,
          "range",
          Map.of(path + range.field(), Map.of(range.operator(), range.value())));
    } else if (kql instanceof Kql.Is is) {
      return is(path + is.field(), path, is);
    } else if (kql instanceof Kql.Nested nested) {
      String inside = path + nested.path();
      return nested(inside, write(nested.condition(), inside + "."));
    }
    return node("match_all", Map.of());
  }

  private ObjectNode is(String field, String path, Kql.Is is) {
    boolean keyword =
        fields.containsKey(field)
            && fields.get(field).path("type").stringValue("").equals("keyword");
    if (!is.quoted() && is.value().contains("*")) {
      return keyword
          ? onField(field, path, "wildcard", Map.of(field, Map.of("value", is.value())))
          : onField(
              field, path, "query_string", Map.of("fields", List.of(field), "query", is.value()));
    }
    String kind = is.quoted() ? "match_phrase" : "match";
    return onField(field, path, kind, Map.of(field, is.value()));
  }

  /** A condition on a field, inside a nested query if the field lies in one and we do not yet. */
  private ObjectNode onField(String field, String path, String kind, Map<String, ?> body) {
    ObjectNode condition = node(kind, body);
    int dot = field.indexOf('.');
    String root = dot < 0 ? field : field.substring(0, dot);
    boolean inNested =
        dot > 0
            && fields.containsKey(root)
            && fields.get(root).path("type").stringValue("").equals("nested");
    return inNested && path.isEmpty() ? nested(root, condition) : condition;
  }

  private static ObjectNode nested(String path, ObjectNode query) {
    ObjectNode wrapped = Json.mapper().createObjectNode();
    wrapped.putObject("nested").put("path", path).put("score_mode", "none").set("query", query);
    return wrapped;
  }

  private ObjectNode bool(String clause, List<Kql> parts, String path) {
    ObjectNode query = Json.mapper().createObjectNode();
    ArrayNode clauses = query.putObject("bool").putArray(clause);
    parts.forEach(part -> clauses.add(write(part, path)));
    return query;
  }

  private static ObjectNode node(String kind, Map<String, ?> body) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.set(kind, Json.mapper().valueToTree(body));
    return node;
  }
}
