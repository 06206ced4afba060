package org.shuduan.kibana;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shuduan.mappings.Json;
import tools.jackson.databind.node.ArrayNode;

/** The other objects that an object names, each under the name that its state uses for it. */
final class References {

  private record Target(ObjectType type, String id) {}

  private final Map<String, Target> targets = new LinkedHashMap<>();

  References add(String name, ObjectType type, String id) {
    if (targets.put(name, new Target(type, id)) != null) {
      throw new IllegalStateException("two references are called " + name);
    }
    return this;
  }

  /** Takes over the references of a part, with a prefix before their names. */
  void addAll(String prefix, References part) {
    part.targets.forEach((name, target) -> add(prefix + name, target.type(), target.id()));
  }

  ArrayNode toJson() {
    ArrayNode references = Json.mapper().createArrayNode();
    targets.forEach(
        (name, target) ->
            references
                .addObject()
                .put("name", name)
                .put("type", target.type().kibanaName())
                .put("id", target.id()));
    return references;
  }
}
