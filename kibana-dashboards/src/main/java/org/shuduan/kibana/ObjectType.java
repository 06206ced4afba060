package org.shuduan.kibana;

import tools.jackson.databind.node.ObjectNode;

/**
 * The types of saved objects that are written here, each with the migration version that its
 * attributes are written for. It is the lowest that has the wanted shape: Kibana upgrades what is
 * older than itself and refuses what is newer, so one file suits 8.19 and 9.x. docs/kibana.md tells
 * where in Kibana's source the versions come from.
 */
enum ObjectType {
  INDEX_PATTERN("index-pattern", "8.0.0"),
  TAG("tag", "8.0.0"),
  QUERY("query", "10.2.0"),
  SEARCH("search", "10.5.0"),
  DASHBOARD("dashboard", "10.2.0");

  /** Of what all types share; every export since 8.8 bears it. */
  private static final String CORE_VERSION = "8.8.0";

  private final String kibanaName;
  private final String version;

  ObjectType(String kibanaName, String version) {
    this.kibanaName = kibanaName;
    this.version = version;
  }

  static ObjectType of(ObjectNode object) {
    String name = object.get("type").stringValue();
    for (ObjectType type : values()) {
      if (type.kibanaName.equals(name)) {
        return type;
      }
    }
    throw new IllegalStateException("no saved object is of type " + name);
  }

  /** What references call it. */
  String kibanaName() {
    return kibanaName;
  }

  /** An object of this type as Kibana imports it. */
  ObjectNode envelope(String id, ObjectNode attributes, References references) {
    ObjectNode object = attributes.objectNode();
    object.put("type", kibanaName).put("id", id);
    object.set("attributes", attributes);
    object.set("references", references.toJson());
    return object
        .put("coreMigrationVersion", CORE_VERSION)
        .put("typeMigrationVersion", version)
        .put("managed", false);
  }
}
