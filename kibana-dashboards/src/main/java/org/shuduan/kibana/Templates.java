package org.shuduan.kibana;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what a source leaves out. */
final class Templates {

  private Templates() {}

  /** Adds what the template has and the source has not; lists are taken whole. */
  static void complete(ObjectNode source, JsonNode template) {
    template.forEachEntry(
        (name, value) -> {
          JsonNode own = source.get(name);
          if (own == null) {
            source.set(name, value.deepCopy());
          } else if (own instanceof ObjectNode object && value.isObject()) {
            complete(object, value);
          }
        });
  }
}
