package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.OpType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.indexer.run.RunOptions;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.index.IndexOptions;

/**
 * A run that indexes many reports, a writer that has single documents acknowledged one by one, and
 * a reader that searches without a pause, all at once.
 */
final class WorkOnCluster {

  /** The index of the single documents. */
  static final String SINGLE = "single-documents";

  private static final Path SAMPLES = Path.of("../samples/compilation.txt");
  private static final int SHARDS = 3;

  private static final int FILES = 300;
  private static final int PARAGRAPHS = 12;

  private final Engine engine;
  private final long expected;
  private final AtomicLong stored = new AtomicLong();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong notAcknowledged = new AtomicLong();
  private final List<Long> answers = new ArrayList<>();
  private final List<String> failedSearches = new ArrayList<>();
  private final AtomicBoolean done = new AtomicBoolean();
  private final CompletableFuture<IndexSummary> run;
  private final CompletableFuture<Void> reader;
  private final CompletableFuture<Void> writer;

  private WorkOnCluster(Engine engine, Path folder, Path material) {
    this.engine = engine;
    this.expected = count(IndexDefinition.PARAGRAPHS.alias()) + FILES * PARAGRAPHS;
    this.run = CompletableFuture.supplyAsync(() -> index(engine, folder, material, stored));
    this.reader = CompletableFuture.runAsync(this::search);
    this.writer = CompletableFuture.runAsync(this::write);
  }

  /**
   * Makes the samples live, and the index of the single documents: three shards with a copy each.
   */
  static void prepare(Engine engine, Path folder) {
    engine.call(
        client ->
            client
                .indices()
                .create(
                    c ->
                        c.index(SINGLE)
                            .settings(
                                s ->
                                    s.numberOfShards(Integer.toString(SHARDS))
                                        .numberOfReplicas("1"))));
    index(engine, folder, SAMPLES, new AtomicLong());
  }

  /**
   * Begins it.
   *
   * @param folder for the reports, and for dead letters
   */
  static WorkOnCluster begin(Engine engine, Path folder) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder("片区" + file + "城市更新工作情况报告\n（2023年5月8日）\n");
      for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
        text.append(
            "　　第%d片区第%d项：改造老旧小区%d个，惠及居民%d户。\n"
                .formatted(file, paragraph, file + paragraph + 2, 31 * file + paragraph + 100));
      }
      Files.writeString(reports.resolve(file + ".txt"), text);
    }
    return new WorkOnCluster(engine, folder, reports);
  }

  private static IndexSummary index(Engine engine, Path folder, Path material, AtomicLong stored) {
    RunOptions options =
        RunOptions.STANDARD
            .withLayout(IndexOptions.DEFAULT.withShards(SHARDS))
            .withDeadLetters(folder.resolve("dead-letters"));
    try (SourceFiles files = SourceFiles.expand(List.of(material))) {
      return new IndexRun(engine, Pipeline.standard(), options, new Counting(stored)).run(files);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void search() {
    ReportSearch search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
    SearchQuery query = SearchQuery.builder().text("老旧小区").number(">=100个").build();
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
        acknowledged.add(id);
      } catch (IOException | RuntimeException e) {
        notAcknowledged.incrementAndGet();
      }
    }
  }

  /** Waits until the run has stored something, while it goes on. */
  void awaitStored() throws InterruptedException {
    while (stored.get() == 0 && !run.isDone()) {
      Thread.sleep(5);
    }
    requireRunning();
  }

  /** Checks that the run goes on. */
  void requireRunning() {
    assertThat(run.isDone()).as("the run ended too soon").isFalse();
  }

  /** How far it is. */
  String progress() {
    return "%d stored documents and %d acknowledged single ones (%d visible)"
        .formatted(stored.get(), acknowledged.size(), count(SINGLE));
  }

  /** Waits for the run, and goes on searching and writing for a moment. */
  void finish() throws Exception {
    assertThat(run.get().isComplete()).isTrue();
    Thread.sleep(1_000);
    done.set(true);
    reader.get();
    writer.get();
  }

  /** What came of it. */
  String figures() {
    return "in the end %d of %d acknowledged single documents (%d not acknowledged), %d of %d paragraphs; %d searches answered, %d failed %s, longest gap between answers %d ms"
        .formatted(
            acknowledged.stream().filter(this::isThere).count(),
            acknowledged.size(),
            notAcknowledged.get(),
            count(IndexDefinition.PARAGRAPHS.alias()),
            expected,
            answers.size(),
            failedSearches.size(),
            failedSearches.stream().distinct().limit(2).toList(),
            longestGap());
  }

  /** Checks that nothing is lost. */
  void check() {
    assertThat(count(IndexDefinition.PARAGRAPHS.alias())).isEqualTo(expected);
    assertThat(acknowledged).isNotEmpty().allMatch(this::isThere);
    assertThat(answers).hasSizeGreaterThan(20);
  }

  private boolean isThere(String id) {
    return engine.call(client -> client.exists(e -> e.index(SINGLE).id(id))).value();
  }

  /** Milliseconds between two answers. */
  private long longestGap() {
    long longest = 0;
    for (int i = 1; i < answers.size(); i++) {
      longest = Math.max(longest, answers.get(i) - answers.get(i - 1));
    }
    return Duration.ofNanos(longest).toMillis();
  }

  private long count(String index) {
    engine.call(client -> client.indices().refresh(r -> r.index(index)));
    return engine.call(client -> client.count(c -> c.index(index))).count();
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
    public void stored(long paragraphs, long documents) {
      this.documents.set(documents);
    }
  }
}
