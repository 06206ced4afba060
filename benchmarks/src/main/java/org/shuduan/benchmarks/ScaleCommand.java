package org.shuduan.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuduan.benchmarks.generate.Corpus;
import org.shuduan.benchmarks.indexing.WholeWay;
import org.shuduan.benchmarks.result.Result;
import org.shuduan.benchmarks.scale.ScaleBenchmark;
import org.shuduan.benchmarks.server.MeasuredServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures growth. */
@Command(
    name = "scale",
    description = "Index size, rate, memory and latency at several sizes, and how they grow.")
final class ScaleCommand extends BenchmarkCommand {

  @Mixin private CorpusOptions corpusOptions;
  @Mixin private ServerOptions serverOptions;
  @Mixin private LoadOptions load;

  @Option(names = "--sizes", split = ",", description = "paragraphs of each corpus")
  private List<Long> sizes = List.of(10_000L, 30_000L, 100_000L);

  @Option(names = "--project", description = "the size to calculate the figures for")
  private long project = 100_000_000;

  @Override
  Result measure() throws Exception {
    List<ScaleBenchmark.Row> rows = new ArrayList<>();
    Map<String, Object> settings = new LinkedHashMap<>();
    try (MeasuredServer server = serverOptions.open()) {
      ScaleBenchmark benchmark = new ScaleBenchmark(load.benchmark());
      progress("warming up");
      corpusOptions.corpus(sizes.get(0));
      WholeWay.index(server.engine(), Corpus.texts(corpusOptions.folder(sizes.get(0))));
      for (long size : sizes) {
        Corpus corpus = corpusOptions.corpus(size);
        settings.put("seed", corpus.seed());
        settings.put("grammar", corpus.grammar());
        progress("measuring " + size + " paragraphs");
        rows.add(benchmark.measure(server, Corpus.texts(corpusOptions.folder(size))));
      }
      load.describe(settings);
      settings.put("clients", 1);
      settings.put("client heap at most, MB", Runtime.getRuntime().maxMemory() >> 20);
      settings.put("Elasticsearch", server.description());
    }
    return Result.of(
        "scale",
        settings,
        ScaleBenchmark.withGrowth(rows, project),
        "each size is indexed once, after the first was indexed without being measured",
        "exponent: how a figure grows with the paragraphs (0 not at all, 1 alike), by least squares"
            + " of logarithms; the last row goes on with it on one shard of one such machine");
  }
}
