package org.shuduan.indexer.health;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;

/** Whether Elasticsearch cuts sentences as IK with the project's dictionary does. */
final class Analyzers {

  private static final int BAD_REQUEST = 400;

  /** A sentence, and tokens that both analyzers make of it. */
  private static final Map<String, List<String>> PROBES =
      new TreeMap<>(
          Map.of(
              "人民满意", List.of("人民", "满意"),
              "老旧小区改造", List.of("老旧小区", "改造"),
              "新时代文明实践中心", List.of("新时代文明实践中心")));

  private Analyzers() {}

  static List<Finding> examine(Engine engine) {
    List<Finding> found = new ArrayList<>();
    for (String analyzer : List.of("ik_max_word", "ik_smart")) {
      try {
        PROBES.forEach((text, expected) -> probe(engine, analyzer, text, expected, found));
      } catch (EngineException.Refused e) {
        if (e.status() != BAD_REQUEST) {
          throw e;
        }
        found.add(
            Finding.problem(
                "没有分词器 " + analyzer,
                "在各节点安装 analysis-plugin 的插件（或官方 IK 插件，把 analysis 的词典作为 ext_dict），然后重启"));
      }
    }
    if (found.isEmpty()) {
      found.add(Finding.good("分词器 ik_max_word、ik_smart 可用，词典相符"));
    }
    return found;
  }

  private static void probe(
      Engine engine, String analyzer, String text, List<String> expected, List<Finding> found) {
    List<String> tokens =
        engine
            .call(client -> client.indices().analyze(a -> a.analyzer(analyzer).text(text)))
            .tokens()
            .stream()
            .map(AnalyzeToken::token)
            .toList();
    if (!tokens.containsAll(expected)) {
      found.add(
          Finding.warning(
              "分词器 %s 把“%s”切成 %s，没有切出 %s".formatted(analyzer, text, tokens, expected),
              "词典与本程序的不同：重新安装 analysis-plugin 的插件，或更新 ext_dict，重启各节点后 shuduan reindex"));
    }
  }
}
