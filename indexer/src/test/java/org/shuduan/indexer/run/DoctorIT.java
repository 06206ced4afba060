package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Generation;
import org.shuduan.indexer.health.Doctor;
import org.shuduan.indexer.health.Finding;
import org.shuduan.mappings.index.IndexDefinition;

/** Each trouble is found, and said with what to do. */
class DoctorIT {

  @TempDir private Path folder;

  @BeforeEach
  void index() {
    TestNode.clear();
    TestNode.index(TestNode.options(folder), new TestNode.Heard(), TestNode.COMPILATION);
  }

  @AfterEach
  void heal() {
    TestNode.clear();
  }

  @Test
  void aliasesOfTwoGenerationsAreAProblem() {
    Generation other = TestNode.generations().create(TestNode.PIPELINE.meta());
    String alias = IndexDefinition.QUANTITIES.alias();
    TestNode.engine()
        .call(
            client ->
                client
                    .indices()
                    .updateAliases(
                        u ->
                            u.actions(a -> a.remove(r -> r.index(alias + "-*").alias(alias)))
                                .actions(
                                    a ->
                                        a.add(
                                            d ->
                                                d.index(other.index(IndexDefinition.QUANTITIES))
                                                    .alias(alias)))));
    assertThat(found(Finding.Severity.PROBLEM)).anyMatch(text -> text.contains(alias));
  }

  @Test
  void writeProtectionIsToldWithItsCause() {
    TestNode.setReadOnly(true);
    assertThat(found(Finding.Severity.PROBLEM))
        .anyMatch(text -> text.contains("写保护") && text.contains("腾出空间"));
  }

  @Test
  void anOlderSchemaNeedsARebuild() {
    Generation live = TestNode.generations().requireGeneration();
    TestNode.engine()
        .call(
            client ->
                client
                    .indices()
                    .putMapping(
                        m ->
                            m.index(live.index(IndexDefinition.PARAGRAPHS))
                                .meta(Map.of("schema_version", JsonData.of(4)))));
    assertThat(found(Finding.Severity.PROBLEM))
        .singleElement()
        .asString()
        .contains("结构版本是 4", "shuduan reindex");
  }

  private static List<String> found(Finding.Severity severity) {
    return Doctor.examine(TestNode.engine(), TestNode.PIPELINE.state()).stream()
        .filter(finding -> finding.severity() == severity)
        .map(finding -> finding.what() + "：" + finding.todo())
        .toList();
  }
}
