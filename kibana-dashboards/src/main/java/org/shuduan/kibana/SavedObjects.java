package org.shuduan.kibana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuduan.mappings.theme.ThemeLabel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved objects for Kibana 8.19 and 9.x: data views, Discover sessions, queries, dashboards.
 *
 * <p>Each lies in a file of its own as {@code objects/README.md} describes: Kibana's JSON without
 * what follows from the rest. This class puts them together.
 */
public final class SavedObjects {

  private final ObjectFiles files;
  private final List<ObjectNode> sources;
  private final Map<String, DataView> views = new LinkedHashMap<>();
  private final PanelWriter panels;

  private SavedObjects(List<ThemeLabel> themes) {
    files = new ObjectFiles(themes);
    sources =
        StreamSupport.stream(files.read("objects").spliterator(), false)
            .map(name -> (ObjectNode) files.read("objects/" + name.stringValue()))
            .toList();
    Map<String, ObjectNode> dashboards = new LinkedHashMap<>();
    for (ObjectNode source : sources) {
      String id = source.get("id").stringValue();
      switch (ObjectType.of(source)) {
        case INDEX_PATTERN -> views.put(id, new DataView(source, files));
        case DASHBOARD -> dashboards.put(id, source);
        default -> {}
      }
    }
    panels = new PanelWriter(views, dashboards, files);
  }

  /**
   * The saved objects for material with these themes.
   *
   * @param themes as the catalogue gives them that the material was indexed with; their names label
   *     the values of the themes field
   */
  public static SavedObjects of(List<ThemeLabel> themes) {
    return new SavedObjects(themes);
  }

  /** The objects in the order of import, with the state that Kibana keeps in strings as JSON. */
  List<ObjectNode> objects() {
    return sources.stream().map(this::assemble).toList();
  }

  /** One object a line, as {@code POST /api/saved_objects/_import} takes them. */
  public String ndjson() {
    return objects().stream()
        .map(NestedStrings::encode)
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private ObjectNode assemble(ObjectNode source) {
    String id = source.get("id").stringValue();
    ObjectType type = ObjectType.of(source);
    ObjectNode attributes = source.get("attributes").deepCopy().asObject();
    References references = new References();
    switch (type) {
      case INDEX_PATTERN -> {
        return views.get(id).toJson();
      }
      case SEARCH -> search(attributes, references);
      case QUERY -> query(attributes);
      case DASHBOARD -> dashboard(attributes, references);
      case TAG -> {}
    }
    for (JsonNode tag : source.path("tags")) {
      references.add("tag-ref-" + tag.stringValue(), ObjectType.TAG, tag.stringValue());
    }
    return type.envelope(id, attributes, references);
  }

  private void search(ObjectNode attributes, References references) {
    String index = "kibanaSavedObjectMeta.searchSourceJSON.index";
    references.add(index, ObjectType.INDEX_PATTERN, attributes.remove("dataView").stringValue());
    ObjectNode source = searchSource(attributes);
    source.put("highlightAll", true).put("version", true).put("indexRefName", index);
    Templates.complete(attributes, files.read("templates/search"));
  }

  private void query(ObjectNode attributes) {
    attributes.set("query", QueryState.query(attributes));
    attributes.putArray("filters");
    attributes.set("titleKeyword", attributes.get("title"));
  }

  private void dashboard(ObjectNode attributes, References references) {
    DataView view = views.get(attributes.remove("dataView").stringValue());
    ObjectNode searchSource = searchSource(attributes);
    JsonNode onlyFacts = attributes.remove("onlyFacts");
    if (onlyFacts != null && onlyFacts.booleanValue()) {
      ObjectNode filter = (ObjectNode) files.read("templates/only-facts");
      String index = "kibanaSavedObjectMeta.searchSourceJSON.filter[0].meta.index";
      filter.withObject("meta").put("indexRefName", index);
      searchSource.withArray("filter").add(filter);
      references.add(index, ObjectType.INDEX_PATTERN, view.id());
    }
    attributes.set(
        "controlGroupInput",
        ControlGroup.of(attributes.remove("controls"), view, files, references));
    List<ObjectNode> written = new ArrayList<>();
    for (JsonNode panel : attributes.remove("panels")) {
      written.add(panels.write((ObjectNode) panel, view, references));
    }
    ArrayNode all = attributes.putArray("panelsJSON");
    written.forEach(all::add);
    Templates.complete(attributes, files.read("templates/dashboard"));
  }

  /** Moves the query of the source to where Kibana looks for it. */
  private static ObjectNode searchSource(ObjectNode attributes) {
    ObjectNode query = QueryState.query(attributes);
    attributes.remove("query");
    ObjectNode searchSource =
        attributes.putObject("kibanaSavedObjectMeta").putObject("searchSourceJSON");
    searchSource.set("query", query);
    searchSource.putArray("filter");
    return searchSource;
  }
}
