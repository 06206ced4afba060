package org.shuduan.kibana;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the controls of a dashboard: an options list a field, in the order of the source, each
 * narrowed by what is chosen before it. A control is called what its data view calls the field.
 */
final class ControlGroup {

  private static final String TYPE = "optionsListControl";

  private ControlGroup() {}

  /**
   * The group.
   *
   * @param fields the source: names of fields
   * @param references takes the references of the controls
   */
  static ObjectNode of(JsonNode fields, DataView view, ObjectFiles files, References references) {
    ObjectNode group = (ObjectNode) files.read("templates/control-group");
    ObjectNode panels = (ObjectNode) group.get("panelsJSON");
    StreamSupport.stream(fields.spliterator(), false)
        .map(JsonNode::stringValue)
        .forEach(
            field -> {
              String id = field.replace('.', '-');
              panels.set(id, control(id, field, panels.size(), view, files));
              references.add(
                  "controlGroup_" + id + ":optionsListDataView",
                  ObjectType.INDEX_PATTERN,
                  view.id());
            });
    return group;
  }

  private static ObjectNode control(
      String id, String field, int order, DataView view, ObjectFiles files) {
    ObjectNode input = (ObjectNode) files.read("templates/control");
    input
        .put("id", id)
        .put("dataViewId", view.id())
        .put("fieldName", field)
        .put("title", view.label(field));
    if (!view.dataType(field).equals("string")) {
      input.put("searchTechnique", "exact");
    }
    ObjectNode control = input.objectNode();
    control.put("type", TYPE).put("order", order).put("width", "small").put("grow", true);
    control.set("explicitInput", input);
    return control;
  }
}
