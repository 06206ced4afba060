package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.AdminLock;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.Originals;
import org.shuduan.indexer.store.OriginalsFolder;
import org.shuduan.indexer.store.OriginalsIndex;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Building anew, going back, and one admin at a time. */
class RebuildIT {

  @TempDir private Path folder;
  private final TestNode.Heard heard = new TestNode.Heard();

  @BeforeEach
  void clear() {
    TestNode.clear();
  }

  @Test
  void theOriginalsGiveTheSameAgainWhereverTheyAreKept() throws IOException {
    for (Originals originals :
        List.of(
            new OriginalsFolder(folder.resolve("originals")),
            new OriginalsIndex(TestNode.engine(), Patience.STANDARD))) {
      TestNode.clear();
      RunOptions options = TestNode.options(folder).withOriginals(originals);
      Path copy = Files.copy(TestNode.COMPILATION, folder.resolve("copy.txt"));
      TestNode.index(options, heard, TestNode.COMPILATION);
      TestNode.index(options, heard, TestNode.SAMPLES.resolve("formats/bureau-summary.docx"), copy);
      Map<String, JsonNode> before = paragraphs();
      Files.delete(copy);

      Archive archive = new Archive(TestNode.engine(), Patience.STANDARD);
      assertThat(archive.remembered()).contains(originals.place());
      IndexSummary summary = rebuild(options, 1).fromOriginals();
      assertThat(archive.remembered()).contains(originals.place());
      assertThat(summary.files()).isEqualTo(3);
      assertThat(summary.isComplete()).isTrue();
      assertThat(paragraphs()).isEqualTo(before);
      assertThat(TestNode.sources("run")).hasSize(3);
      assertThat(TestNode.generations().live()).contains(new Generation(summary.generation()));
    }
  }

  @Test
  void soManyOldGenerationsStayAsWereAskedFor() throws IOException {
    RunOptions options =
        TestNode.options(folder).withOriginals(new OriginalsFolder(folder.resolve("originals")));
    Path file = TestReport.write(folder.resolve("a.txt"), "2023年5月8日", "全市新建公园12个。");
    TestNode.index(options, heard, file);
    rebuild(options, 1).fromOriginals();
    rebuild(options, 1).fromOriginals();
    assertThat(TestNode.generations().all()).hasSize(2);
    rebuild(options, 0).fromOriginals();
    assertThat(TestNode.generations().all()).hasSize(1);
    assertThat(paragraphs()).hasSize(1);
  }

  @Test
  void aRebuildThatFailsLeavesNothingBehind() throws IOException {
    RunOptions options =
        TestNode.options(folder).withOriginals(new OriginalsFolder(folder.resolve("originals")));
    TestNode.index(options, heard, TestNode.COMPILATION);
    List<Generation> before = TestNode.generations().all();
    Map<String, JsonNode> paragraphs = paragraphs();
    try (var kept = Files.list(folder.resolve("originals"))) {
      Files.delete(kept.toList().get(0));
    }
    assertThatThrownBy(() -> rebuild(options, 1).fromOriginals())
        .isInstanceOf(IndexFailure.class)
        .hasMessageContaining("compilation.txt");
    assertThat(TestNode.generations().all()).isEqualTo(before);
    assertThat(paragraphs()).isEqualTo(paragraphs);
    assertThat(AdminLock.held(TestNode.engine())).isEmpty();
  }

  @Test
  void goingBackTakesLessThanASecondAndBringsAdditionsAlong() throws IOException {
    RunOptions options =
        TestNode.options(folder).withOriginals(new OriginalsFolder(folder.resolve("originals")));
    TestNode.index(options, heard, TestNode.COMPILATION);
    Map<String, JsonNode> good = paragraphs();
    Path bad = TestReport.write(folder.resolve("坏.txt"), "2023年5月8日", "全市新建公园12个。");
    assertThat(TestNode.reindex(options, bad).leftOut()).containsExactly("compilation.txt");
    assertThat(paragraphs()).hasSize(1);
    TestNode.index(
        options, heard, TestReport.write(folder.resolve("新.txt"), "2023年6月8日", "全市新建绿道18公里。"));

    long begun = System.nanoTime();
    Rollback.Outcome plain = rollback(options).run(null, false);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    assertThat(paragraphs()).isEqualTo(good);
    assertThat(plain.since()).containsExactly("坏.txt", "新.txt");
    assertThat(plain.removedSince()).containsExactly("compilation.txt");
    assertThat(plain.isComplete()).isFalse();

    rollback(options).run(plain.from(), false);
    Rollback.Outcome again = rollback(options).run(null, true);
    assertThat(again.isComplete()).isTrue();
    assertThat(paragraphs()).hasSize(good.size() + 2).containsKeys(keys(good));
    assertThat(TestNode.sources("file")).hasSize(3);
    assertThatThrownBy(() -> rollback(options).run(null, true))
        .isInstanceOf(IndexFailure.class)
        .hasMessageContaining("更早");
  }

  @Test
  void aSnapshotTakenBeforeTheSwapBringsTheOldGenerationBack() throws IOException {
    TestNode.assumeOwn();
    TestNode.index(TestNode.options(folder), heard, TestNode.COMPILATION);
    Map<String, JsonNode> good = paragraphs();
    Generation old = TestNode.generations().requireGeneration();
    Path bad = TestReport.write(folder.resolve("坏.txt"), "2023年5月8日", "全市新建公园12个。");
    RunOptions options = TestNode.options(folder).withSnapshot("safe");
    String snapshot = TestNode.reindex(options, bad).snapshot();
    assertThat(snapshot).startsWith("safe/shuduan-" + old.name());
    assertThat(TestNode.reindex(options, bad).snapshot()).isNotEqualTo(snapshot);
    assertThat(TestNode.generations().all()).as("deleted").doesNotContain(old);

    String name = snapshot.substring("safe/".length());
    TestNode.engine()
        .call(
            client ->
                client
                    .snapshot()
                    .restore(
                        r ->
                            r.repository("safe")
                                .snapshot(name)
                                .includeAliases(false)
                                .waitForCompletion(true)));
    rollback(options).run(old.name(), false);
    assertThat(paragraphs()).isEqualTo(good);
  }

  @Test
  void aSecondAdminIsToldWhoIsAtWorkAndADeadOnesLockExpires() throws Exception {
    TestNode.index(TestNode.options(folder), heard, TestNode.COMPILATION);
    Path file = TestReport.write(folder.resolve("a.txt"), "2023年5月8日", "全市新建公园12个。");
    try (AdminLock held =
        AdminLock.take(TestNode.engine(), Patience.STANDARD, "reindex", Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> TestNode.index(TestNode.options(folder), heard, file))
          .isInstanceOf(EngineException.Locked.class)
          .hasMessageContaining("reindex")
          .hasMessageContaining(System.getProperty("user.name"));
      Thread.sleep(1_500);
      assertThat(AdminLock.held(TestNode.engine())).as("renewed").isPresent();
    }
    Generation half = TestNode.generations().create(TestNode.PIPELINE.meta());
    Instant soon = Instant.now().plusSeconds(2);
    AdminLock.Entry dead =
        new AdminLock.Entry("甲@别处", "reindex", "token", Instant.now(), soon, half.name());
    TestNode.engine()
        .call(client -> client.index(l -> l.index("shuduan-admin").id("lock").document(dead)));
    assertThatThrownBy(() -> TestNode.index(TestNode.options(folder), heard, file))
        .isInstanceOf(EngineException.Locked.class)
        .hasMessageContaining("甲@别处");
    Thread.sleep(2_100);
    TestNode.index(TestNode.options(folder), heard, file);
    assertThat(TestNode.generations().all()).as("what the dead one left").doesNotContain(half);
    assertThat(TestNode.sources("file")).hasSize(2);
  }

  private Rebuild rebuild(RunOptions options, int keep) {
    return new Rebuild(TestNode.engine(), TestNode.PIPELINE, options, heard, keep);
  }

  private Rollback rollback(RunOptions options) {
    return new Rollback(TestNode.engine(), TestNode.PIPELINE, options, heard);
  }

  private static String[] keys(Map<String, JsonNode> paragraphs) {
    return paragraphs.keySet().toArray(String[]::new);
  }

  private static Map<String, JsonNode> paragraphs() {
    Map<String, JsonNode> paragraphs = TestNode.documents(IndexDefinition.PARAGRAPHS);
    paragraphs.values().forEach(paragraph -> ((ObjectNode) paragraph).remove("indexed_at"));
    return paragraphs;
  }
}
