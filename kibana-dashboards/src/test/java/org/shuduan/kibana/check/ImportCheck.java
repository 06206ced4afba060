package org.shuduan.kibana.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shuduan.kibana.ImportFile;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks an import file. */
public final class ImportCheck {

  private ImportCheck() {}

  /** What is wrong with a file; nothing if Kibana takes it and shows all of it. */
  public static List<Problem> of(String ndjson) {
    Findings findings = Findings.of("file");
    List<ObjectNode> raw = lines(ndjson, findings);
    if (!findings.problems().isEmpty()) {
      return findings.problems();
    }
    List<Problem> problems = new ArrayList<>();
    for (ObjectNode object : raw) {
      Findings own = Findings.of(name(object));
      ObjectRules.check(object, own);
      problems.addAll(own.problems());
    }
    if (problems.isEmpty()) {
      ImportFile file = ImportFile.parse(ndjson);
      Fields fields = new Fields(file);
      for (ObjectNode object : file.objects()) {
        Findings own = Findings.of(name(object));
        ReferenceRules.check(object, file, own);
        switch (object.get("type").stringValue()) {
          case "index-pattern" -> DataViewRules.check(object, fields, own);
          case "search" -> SearchRules.check(object, fields, own);
          case "query" -> QueryRules.anyView(object.at("/attributes/query"), fields, own);
          case "dashboard" -> new DashboardRules(object, file, fields, own).check();
          default -> {}
        }
        problems.addAll(own.problems());
      }
    }
    return problems;
  }

  /**
   * The import reads line by line, refuses the whole file for one that is no JSON, and for two
   * objects of one type and id ({@code
   * src/core/packages/saved-objects/server-internal/src/routes/utils.ts}, {@code
   * import-export-server-internal/src/import/lib/collect_saved_objects.ts}).
   */
  private static List<ObjectNode> lines(String ndjson, Findings findings) {
    List<ObjectNode> objects = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String line : ndjson.split("\n")) {
      Findings here = findings.at("line " + ++number);
      try {
        JsonNode node = Json.mapper().readTree(line);
        if (here.require(node instanceof ObjectNode, "is no JSON object")) {
          ObjectNode object = (ObjectNode) node;
          objects.add(object);
          here.require(names.add(name(object)), "repeats " + name(object));
        }
      } catch (JacksonException e) {
        here.require(false, "is no JSON");
      }
    }
    return objects;
  }

  private static String name(ObjectNode object) {
    return object.path("type").stringValue("?") + "/" + object.path("id").stringValue("?");
  }
}
