package org.shuduan.kibana.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what Kibana says of an import that it understood. */
final class ImportAnswer {

  /**
   * Errors for which Kibana imports nothing at all, although it still counts the objects that could
   * have been imported.
   */
  private static final Set<String> STOPS_ALL =
      Set.of("conflict", "ambiguous_conflict", "missing_references");

  private ImportAnswer() {}

  static ImportResult read(JsonNode answer) {
    int counted = answer.path("successCount").intValue(0);
    List<String> problems = new ArrayList<>();
    boolean stopped = false;
    for (JsonNode error : answer.path("errors")) {
      stopped |= STOPS_ALL.contains(error.at("/error/type").stringValue(""));
      problems.add(object(error) + "：" + reason(error.get("error")));
    }
    if (problems.isEmpty() && !answer.get("success").booleanValue()) {
      problems.add("Kibana 说导入没有成功，但没有说原因；请查看 Kibana 的日志");
    }
    return new ImportResult(stopped ? 0 : counted, problems);
  }

  private static String object(JsonNode error) {
    String title = error.at("/meta/title").stringValue("");
    String name = error.path("type").stringValue("?") + "/" + error.path("id").stringValue("?");
    return title.isEmpty() ? name : "“" + title + "”（" + name + "）";
  }

  private static String reason(JsonNode error) {
    return switch (error.path("type").stringValue("")) {
      case "conflict" -> "已经存在；要替换它，请加 --overwrite";
      case "ambiguous_conflict" -> "与几个已有的对象冲突，Kibana 不知道替换哪一个；请先在 Kibana 里删去多余的，或换一个空间";
      case "missing_references" -> "引用的对象不存在：" + references(error.path("references"));
      case "unsupported_type" -> "这个 Kibana 不认识这种对象；请用 8.19 或更新的 Kibana";
      default ->
          "没有通过 Kibana 的检查："
              + error.path("message").stringValue("没有说明")
              + "；请确认 Kibana 是 8.19 或更新的版本";
    };
  }

  private static String references(JsonNode references) {
    return references.values().stream()
        .map(r -> r.path("type").stringValue("?") + "/" + r.path("id").stringValue("?"))
        .collect(Collectors.joining("、"));
  }
}
