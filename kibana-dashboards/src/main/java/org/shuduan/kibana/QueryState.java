package org.shuduan.kibana;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries in Kibana's own language, as its state holds them. */
final class QueryState {

  private QueryState() {}

  /**
   * A query.
   *
   * @param text in KQL; empty for everything
   * @param maker any node, which makes the new one
   */
  static ObjectNode query(String text, ObjectNode maker) {
    return maker.objectNode().put("query", text).put("language", "kuery");
  }

  /** The query that a source states under {@code query}, else that for everything. */
  static ObjectNode query(ObjectNode source) {
    JsonNode query = source.path("query");
    return query(query.isMissingNode() ? "" : query.stringValue(), source);
  }
}
