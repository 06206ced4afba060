package org.shuduan.benchmarks.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.shuduan.benchmarks.result.Spread;
import org.shuduan.benchmarks.server.MeasuredServer;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.run.IndexSummary;

/**
 * Measures indexing. Each round goes the whole way from files, sends the bare bulk of the same
 * documents, and runs each stage by itself.
 *
 * @param clients how many bulk requests are under way in the bare bulk
 */
public record IndexingBenchmark(int rounds, int clients) {

  private static final String WHOLE = "whole way";
  private static final String BULK = "bare bulk (engine)";

  /**
   * A row of the table.
   *
   * @param toWhole its seconds as a share of those of the whole way in the same round
   */
  public record Row(String what, Spread seconds, double paragraphsPerSecond, Spread toWhole) {}

  /** What was indexed, and how fast. */
  public record Measured(IndexSummary summary, List<Row> rows) {}

  /** Measures with the texts of a folder; the first round of all is not counted. */
  public Measured measure(MeasuredServer server, Path texts)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("shuduan-bulks");
    try {
      RecordedBulks bulks = RecordedBulks.of(server, texts, folder);
      Map<String, List<Double>> seconds = new LinkedHashMap<>();
      IndexSummary summary = null;
      for (int round = 0; round < rounds; round++) {
        server.clear();
        long begun = System.nanoTime();
        summary = WholeWay.index(server.engine(), texts);
        note(seconds, WHOLE, (System.nanoTime() - begun) / 1e9);
        server.clear();
        begun = System.nanoTime();
        Generation sent = bulks.sendAgain(server, Pipeline.standard().meta(), clients);
        note(seconds, BULK, (System.nanoTime() - begun) / 1e9);
        new Generations(server.engine()).delete(sent);
        Stages.measure(texts)
            .forEach((stage, took) -> note(seconds, stage.name().toLowerCase(Locale.ROOT), took));
      }
      return new Measured(java.util.Objects.requireNonNull(summary), rows(seconds, summary));
    } finally {
      delete(folder);
    }
  }

  private static void note(Map<String, List<Double>> seconds, String what, double took) {
    seconds.computeIfAbsent(what, w -> new ArrayList<>()).add(took);
  }

  private List<Row> rows(Map<String, List<Double>> seconds, IndexSummary summary) {
    List<Row> rows = new ArrayList<>();
    seconds.forEach(
        (what, took) -> {
          List<Double> shares = new ArrayList<>();
          for (int round = 0; round < rounds; round++) {
            shares.add(took.get(round) / seconds.get(WHOLE).get(round));
          }
          Spread spread = Spread.of(took);
          rows.add(
              new Row(what, spread, summary.paragraphs() / spread.median(), Spread.of(shares)));
        });
    return rows;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
