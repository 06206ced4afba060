package org.shuduan.kibana.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shuduan.kibana.ImportFile;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of the data views, as Kibana sees them through {@code _field_caps}: what lies below a
 * nested field bears its path, objects are not fields ({@code
 * src/platform/plugins/shared/data_views/server/fetcher/lib/field_capabilities}).
 */
final class Fields {

  private static final Set<String> NUMBERS = Set.of("integer", "long", "double");

  private final Map<String, SortedMap<String, JsonNode>> byView = new HashMap<>();

  Fields(ImportFile file) {
    for (ObjectNode view : file.ofType("index-pattern")) {
      String title = view.at("/attributes/title").stringValue();
      SortedMap<String, JsonNode> fields = new TreeMap<>();
      for (IndexDefinition index : IndexDefinition.values()) {
        if (index.alias().equals(title)) {
          fields.putAll(index.fieldMappings());
        }
      }
      byView.put(view.get("id").stringValue(), fields);
    }
  }

  Set<String> views() {
    return byView.keySet();
  }

  /** All names below which something is stored, nested parts too. */
  Set<String> names(String view) {
    return byView.get(view).keySet();
  }

  /** Whether a search can name the field. */
  boolean isKnown(String view, String field) {
    return byView.containsKey(view)
        && byView.get(view).containsKey(field)
        && byView.get(view).get(field).has("type");
  }

  /**
   * Whether Lens and controls can count the field's values: it has doc values and does not lie in a
   * nested field ({@code isFieldLensCompatible} in {@code
   * x-pack/platform/plugins/shared/lens/public/data_views_service/loader.ts}).
   */
  boolean isAggregatable(String view, String field) {
    return isKnown(view, field)
        && !type(view, field).equals("text")
        && byView.get(view).get(field).path("doc_values").booleanValue(true)
        && !isNested(view, field);
  }

  boolean isNested(String view, String field) {
    return byView.get(view).entrySet().stream()
        .filter(other -> other.getValue().path("type").stringValue("").equals("nested"))
        .anyMatch(other -> field.equals(other.getKey()) || field.startsWith(other.getKey() + "."));
  }

  /** What Kibana takes the values for: string, number, date, boolean, or the type itself. */
  String kind(String view, String field) {
    String type = type(view, field);
    return type.equals("keyword") ? "string" : NUMBERS.contains(type) ? "number" : type;
  }

  private String type(String view, String field) {
    return byView.get(view).get(field).path("type").stringValue("object");
  }
}
