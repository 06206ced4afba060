package org.shuduan.indexer.health;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.util.ArrayList;
import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;

/** Whether Elasticsearch cuts sentences as IK with the project's dictionary does. */
final class Analyzers {

  private static final int BAD_REQUEST = 400;

  private static final String FINE = "ik_max_word";
  private static final String COARSE = "ik_smart";

  /** A sentence, and tokens that an analyzer makes of it. */
  private record Probe(String analyzer, String text, String... tokens) {}

  private static final List<Probe> PROBES =
      List.of(
          // IK's own stop words would drop the first of these.
          new Probe(FINE, "人民满意", "人民", "满意"),
          new Probe(FINE, "老旧小区改造", "老旧小区", "改造"),
          new Probe(FINE, "新时代文明实践中心", "新时代文明实践中心"),
          new Probe(COARSE, "老旧小区改造", "老旧小区", "改造"),
          new Probe(COARSE, "新时代文明实践中心", "新时代文明实践中心"));

  private Analyzers() {}

  static List<Finding> examine(Engine engine) {
    List<Finding> found = new ArrayList<>();
    for (String analyzer : List.of(FINE, COARSE)) {
      try {
        PROBES.stream()
            .filter(probe -> probe.analyzer().equals(analyzer))
            .forEach(probe -> examine(engine, probe, found));
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

  private static void examine(Engine engine, Probe probe, List<Finding> found) {
    List<String> tokens =
        engine
            .call(
                client ->
                    client.indices().analyze(a -> a.analyzer(probe.analyzer()).text(probe.text())))
            .tokens()
            .stream()
            .map(AnalyzeToken::token)
            .toList();
    List<String> expected = List.of(probe.tokens());
    if (!tokens.containsAll(expected)) {
      found.add(
          Finding.warning(
              "分词器 %s 把“%s”切成 %s，没有切出 %s"
                  .formatted(probe.analyzer(), probe.text(), tokens, expected),
              "词典与本程序的不同：重新安装 analysis-plugin 的插件，或更新 ext_dict，重启各节点后 shuduan reindex"));
    }
  }
}
