package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.OpType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.indexer.run.RunOptions;
import org.shuduan.mappings.index.IndexOptions;
import org.shuduan.testserver.TestCluster;

/**
 * Three real nodes, three shards with a copy each, the first node their master. While a run
 * indexes, a reader searches and a writer has single documents acknowledged, a node fails. Prints
 * what was measured.
 */
@EnabledIfSystemProperty(
    named = "shuduan.long",
    matches = "true",
    disabledReason = "three nodes take a minute to start: mvn verify -Plong")
class NodeLossIT {

  private static final int FILES = 300;
  private static final int PARAGRAPHS = 12;
  private static final String SINGLE = "single-documents";

  @TempDir private Path folder;
  private TestCluster cluster;
  private Engine engine;

  @BeforeEach
  void start() throws IOException {
    cluster = TestCluster.start(3);
    engine = Engine.connect(EngineOptions.at(cluster.url(1).toString()));
    engine.call(
        client ->
            client
                .indices()
                .create(
                    c ->
                        c.index(SINGLE)
                            .settings(s -> s.numberOfShards("3").numberOfReplicas("1"))));
    index(report("底稿", "全区改造老旧小区1000个。"), new AtomicLong());
  }

  @AfterEach
  void stop() {
    engine.close();
    cluster.close();
  }

  @Test
  void theMasterIsKilled() throws Exception {
    Work work = new Work(material());
    work.awaitStored(FILES);
    long acknowledged = work.written.size();
    long stored = work.stored.get();
    long visible = count(SINGLE);
    cluster.kill(0);
    IndexSummary summary = work.finish();
    long longest = work.longestGap();
    assertThat(health()).isEqualTo(HealthStatus.Yellow);
    cluster.restart(0);
    awaitGreen();
    print(
        "master killed by SIGKILL after %d stored documents and %d acknowledged single ones (%d visible); %s",
        stored, acknowledged, visible, work.figures(longest));
    work.check(summary);
  }

  @Test
  void aNodeStandsStill() throws Exception {
    Work work = new Work(material());
    work.awaitStored(FILES);
    cluster.pause(2);
    Thread.sleep(8_000);
    cluster.resume(2);
    IndexSummary summary = work.finish();
    awaitGreen();
    print("node halted by SIGSTOP for 8 s; %s", work.figures(work.longestGap()));
    work.check(summary);
  }

  /** All that goes on while the node fails. */
  private final class Work {

    private final AtomicLong stored = new AtomicLong();
    private final Map<String, Boolean> written = new ConcurrentHashMap<>();
    private final List<Long> answers = new ArrayList<>();
    private final List<String> failedSearches = new ArrayList<>();
    private final AtomicLong refusedWrites = new AtomicLong();
    private final AtomicBoolean done = new AtomicBoolean();
    private final CompletableFuture<IndexSummary> run;
    private final CompletableFuture<Void> reader = CompletableFuture.runAsync(this::search);
    private final CompletableFuture<Void> writer = CompletableFuture.runAsync(this::write);

    Work(Path material) {
      run = CompletableFuture.supplyAsync(() -> index(material, stored));
    }

    private void search() {
      ReportSearch search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
      SearchQuery query = SearchQuery.builder().text("老旧小区").number(">=1000个").build();
      while (!done.get()) {
        try {
          assertThat(search.search(query).total().value()).isPositive();
          answers.add(System.nanoTime());
        } catch (EngineException | QueryException e) {
          failedSearches.add(e.toString());
        }
      }
    }

    private void write() {
      for (int number = 0; !done.get(); number++) {
        String id = Integer.toString(number);
        try {
          engine
              .client()
              .index(
                  i ->
                      i.index(SINGLE)
                          .id(id)
                          .opType(OpType.Create)
                          .timeout(t -> t.time("30s"))
                          .document(Map.of("number", id)));
          written.put(id, true);
        } catch (IOException | RuntimeException e) {
          refusedWrites.incrementAndGet();
        }
      }
    }

    void awaitStored(long documents) throws InterruptedException {
      while (stored.get() < documents && !run.isDone()) {
        Thread.sleep(5);
      }
      assertThat(run.isDone()).as("the run ended too soon").isFalse();
    }

    /** Waits for the run, and goes on searching for a moment. */
    IndexSummary finish() throws Exception {
      IndexSummary summary = run.get();
      Thread.sleep(1_000);
      done.set(true);
      reader.get();
      writer.get();
      return summary;
    }

    /** Milliseconds between two answers. */
    long longestGap() {
      long longest = 0;
      for (int i = 1; i < answers.size(); i++) {
        longest = Math.max(longest, answers.get(i) - answers.get(i - 1));
      }
      return Duration.ofNanos(longest).toMillis();
    }

    String figures(long longestGap) throws Exception {
      return "in the end %d of %d acknowledged single documents (%d not acknowledged), %d of %d paragraphs; %d searches answered, %d failed %s, longest gap between answers %d ms"
          .formatted(
              count(SINGLE),
              written.size(),
              refusedWrites.get(),
              count("shuduan-paragraphs"),
              1 + FILES * PARAGRAPHS,
              answers.size(),
              failedSearches.size(),
              failedSearches.stream().distinct().limit(2).toList(),
              longestGap);
    }

    void check(IndexSummary summary) {
      assertThat(summary.isComplete()).isTrue();
      assertThat(count("shuduan-paragraphs")).isEqualTo(1 + FILES * PARAGRAPHS);
      for (String id : written.keySet()) {
        assertThat(engine.call(client -> client.exists(e -> e.index(SINGLE).id(id))).value())
            .as("acknowledged document %s", id)
            .isTrue();
      }
      assertThat(answers).hasSizeGreaterThan(20);
    }
  }

  private IndexSummary index(Path path, AtomicLong stored) {
    RunOptions options =
        RunOptions.STANDARD
            .withLayout(IndexOptions.DEFAULT.withShards(3))
            .withDeadLetters(folder.resolve("dead-letters"));
    try (SourceFiles files = SourceFiles.expand(List.of(path))) {
      return new IndexRun(engine, Pipeline.standard(), options, new Counting(stored)).run(files);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Hears how much was stored. */
  private record Counting(AtomicLong documents) implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void stored(long documents) {
      this.documents.set(documents);
    }
  }

  private Path material() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder();
      for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
        text.append(
            "　　第%d片区第%d项：改造老旧小区%d个，惠及居民%d户。\n"
                .formatted(file, paragraph, file + paragraph + 2, 31 * file + paragraph + 100));
      }
      Files.move(report("片区" + file, text.toString().strip()), reports.resolve(file + ".txt"));
    }
    return reports;
  }

  private Path report(String name, String paragraphs) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".txt"), name + "城市更新工作情况报告\n（2023年5月8日）\n　　" + paragraphs + "\n");
  }

  private long count(String index) {
    engine.call(client -> client.indices().refresh(r -> r.index(index)));
    return engine.call(client -> client.count(c -> c.index(index))).count();
  }

  private HealthStatus health() {
    return engine.call(client -> client.cluster().health()).status();
  }

  private void awaitGreen() {
    assertThat(
            engine
                .call(
                    client ->
                        client
                            .cluster()
                            .health(
                                h ->
                                    h.waitForStatus(HealthStatus.Green)
                                        .waitForNodes("3")
                                        .timeout(t -> t.time("50s"))))
                .status())
        .isEqualTo(HealthStatus.Green);
  }

  private static void print(String format, Object... figures) {
    System.out.println("NodeLossIT: " + format.formatted(figures));
  }
}
