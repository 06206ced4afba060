package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.health.Status;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.store.StoredParagraphs;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;

/** Elasticsearch, or the way to it, is sick for a while or for good. */
class SickEngineIT {

  private static Set<String> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void runWell(@TempDir Path folder) throws IOException {
    TestNode.clear();
    Path file = Files.copy(TestNode.SAMPLES.resolve("work-report.txt"), folder.resolve("all.txt"));
    TestNode.index(TestNode.options(folder), new TestNode.Heard(), TestNode.COMPILATION, file);
    expected = Set.copyOf(TestNode.documents(IndexDefinition.PARAGRAPHS).keySet());
  }

  @BeforeEach
  void clear() {
    TestNode.clear();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aFaultThatPassesLosesNothing(FaultProxy.Fault fault) throws Exception {
    TestNode.index(options(20), new TestNode.Heard(), TestNode.COMPILATION);
    Path file = Files.copy(TestNode.SAMPLES.resolve("work-report.txt"), folder.resolve("w.txt"));
    try (FaultProxy proxy = new FaultProxy(TestNode.url());
        Engine engine = connect(proxy)) {
      proxy.be(fault);
      Thread recovery =
          new Thread(
              () -> {
                proxy.awaitFaults(2);
                proxy.be(FaultProxy.Fault.NONE);
              });
      recovery.setDaemon(true);
      recovery.start();
      IndexSummary summary = TestNode.index(engine, options(30), new TestNode.Heard(), file);
      assertThat(proxy.faults()).isGreaterThanOrEqualTo(2);
      assertThat(summary.isComplete()).isTrue();
    }
    assertThat(TestNode.documents(IndexDefinition.PARAGRAPHS).keySet()).isEqualTo(expected);
  }

  @Test
  void aFaultThatLastsNamesEveryMissingDocumentAndTheyCanBeFedAgain() throws Exception {
    TestNode.index(options(20), new TestNode.Heard(), TestNode.COMPILATION);
    Set<String> before = TestNode.documents(IndexDefinition.PARAGRAPHS).keySet();
    Path file = Files.copy(TestNode.SAMPLES.resolve("work-report.txt"), folder.resolve("w.txt"));
    IndexSummary summary = TestNode.index(options(1), new DiskFull(), file);
    assertThat(summary.isComplete()).isFalse();
    assertThat(summary.incomplete()).containsExactly("w.txt");
    assertThat(named(summary.deadLetters()))
        .isEqualTo(
            expected.stream().filter(id -> !before.contains(id)).collect(Collectors.toSet()));

    TestNode.setReadOnly(false);
    assertThat(Status.of(TestNode.engine(), false).open()).containsExactly("w.txt");
    IndexSummary fed = run(options(20)).feed(summary.deadLetters());
    assertThat(fed.isComplete()).isTrue();
    assertThat(TestNode.documents(IndexDefinition.PARAGRAPHS).keySet()).isEqualTo(expected);
    assertThat(Status.of(TestNode.engine(), false).open()).isEmpty();
    IndexSummary again = TestNode.index(options(20), new TestNode.Heard(), file);
    assertThat(again.unchanged()).as("nothing left to do").isEqualTo(1);
    assertThatThrownBy(() -> run(options(20)).feed(summary.deadLetters()))
        .as("it may hold an old version by now")
        .isInstanceOf(IndexFailure.class)
        .hasMessageContaining("后来又处理过");
  }

  @Test
  void whatCannotBeLookedUpJustNowIsNotTakenForMissing() {
    TestNode.index(options(20), new TestNode.Heard(), TestNode.COMPILATION);
    Generation live = TestNode.generations().requireGeneration();
    StoredParagraphs stored =
        new StoredParagraphs(TestNode.engine(), Patience.STANDARD.withTotal(Duration.ZERO), live);
    assertThat(stored.get(expected)).isNotEmpty();
    String index = live.index(IndexDefinition.PARAGRAPHS);
    TestNode.engine().call(client -> client.indices().close(c -> c.index(index)));
    assertThatThrownBy(() -> stored.get(expected)).isInstanceOf(EngineException.class);
  }

  /** The ids of the paragraphs in a file of dead letters. */
  private static Set<String> named(Path letters) throws IOException {
    List<String> lines = Files.readAllLines(letters);
    return IntStream.range(0, lines.size() / 2)
        .mapToObj(i -> Json.mapper().readTree(lines.get(2 * i)))
        .filter(head -> head.at("/index/_index").stringValue("").contains("paragraphs"))
        .map(head -> head.at("/index/_id").stringValue())
        .collect(Collectors.toSet());
  }

  /** The disk is full from the moment that the file was read. */
  private static final class DiskFull implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {
      TestNode.setReadOnly(true);
    }

    @Override
    public void rejected(String reason) {}

    @Override
    public void stored(long paragraphs, long documents) {}
  }

  private RunOptions options(int seconds) {
    return TestNode.options(folder)
        .withPatience(new Patience(Duration.ofSeconds(seconds), Duration.ofMillis(100)));
  }

  private IndexRun run(RunOptions options) {
    return new IndexRun(TestNode.engine(), TestNode.PIPELINE, options, new TestNode.Heard());
  }

  private static Engine connect(FaultProxy proxy) {
    return Engine.connect(EngineOptions.at(proxy.url()).withRequestTimeout(Duration.ofSeconds(2)));
  }
}
