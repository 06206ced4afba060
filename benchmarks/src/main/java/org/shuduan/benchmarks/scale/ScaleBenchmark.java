package org.shuduan.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.shuduan.benchmarks.indexing.WholeWay;
import org.shuduan.benchmarks.search.SearchBenchmark;
import org.shuduan.benchmarks.server.MeasuredServer;
import org.shuduan.indexer.run.IndexSummary;

/** Measures corpora of several sizes on one server, one after the other. */
public record ScaleBenchmark(SearchBenchmark searches) {

  private static final String WORDS = "words, all shares";
  private static final String FACETS = "words, six facets";
  private static final String NUMBER = "number";

  /**
   * A row of the table.
   *
   * @param paragraphs their number; "exponent" in the row that says how the figures grow
   * @param indexMegabytes of all three indices on disk, as indexing left them
   * @param paragraphsPerSecond of the whole way from files
   * @param clientMegabytes the most heap of the indexing process after a collection
   * @param wordsMillis the median of the library's searches by one client
   */
  public record Row(
      String paragraphs,
      double quantities,
      double indexMegabytes,
      double seconds,
      double paragraphsPerSecond,
      double clientMegabytes,
      double wordsMillis,
      double facetsMillis,
      double numberMillis) {}

  /** Measures what is in a folder, in place of what was indexed before. */
  public Row measure(MeasuredServer server, Path texts)
      throws IOException, InterruptedException, ExecutionException {
    server.clear();
    IndexSummary summary;
    double seconds;
    long heap;
    try (LiveHeap live = new LiveHeap()) {
      long begun = System.nanoTime();
      summary = WholeWay.index(server.engine(), texts);
      seconds = (System.nanoTime() - begun) / 1e9;
      heap = live.most();
    }
    server.withoutRequestCache();
    List<Double> millis =
        searches.measure(server, List.of(WORDS, FACETS, NUMBER), List.of(1)).stream()
            .map(row -> row.library().p50())
            .toList();
    return new Row(
        Long.toString(summary.paragraphs()),
        summary.quantities(),
        server.indexBytes() / 1e6,
        seconds,
        summary.paragraphs() / seconds,
        heap / 1e6,
        millis.get(0),
        millis.get(1),
        millis.get(2));
  }

  /** The measured rows, with how they grow, and what they would be at another size. */
  public static List<Row> withGrowth(List<Row> measured, long projected) {
    List<Row> rows = new ArrayList<>(measured);
    if (measured.size() > 1) {
      rows.add(row("exponent", measured, Growth::exponent));
      rows.add(row(projected + " by calculation", measured, growth -> growth.at(projected)));
    }
    return rows;
  }

  private static Row row(String name, List<Row> measured, ToDoubleFunction<Growth> figure) {
    return new Row(
        name,
        figure.applyAsDouble(growth(measured, Row::quantities)),
        figure.applyAsDouble(growth(measured, Row::indexMegabytes)),
        figure.applyAsDouble(growth(measured, Row::seconds)),
        figure.applyAsDouble(growth(measured, Row::paragraphsPerSecond)),
        figure.applyAsDouble(growth(measured, Row::clientMegabytes)),
        figure.applyAsDouble(growth(measured, Row::wordsMillis)),
        figure.applyAsDouble(growth(measured, Row::facetsMillis)),
        figure.applyAsDouble(growth(measured, Row::numberMillis)));
  }

  private static Growth growth(List<Row> rows, ToDoubleFunction<Row> figure) {
    return Growth.of(
        rows.stream().mapToDouble(row -> Double.parseDouble(row.paragraphs())).toArray(),
        rows.stream().mapToDouble(figure).toArray());
  }
}
