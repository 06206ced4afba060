package org.shuduan.benchmarks;

import java.util.List;
import java.util.Map;
import org.shuduan.benchmarks.generate.Corpus;
import org.shuduan.benchmarks.indexing.WholeWay;
import org.shuduan.benchmarks.result.Result;
import org.shuduan.benchmarks.search.SearchBenchmark;
import org.shuduan.benchmarks.server.MeasuredServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures searches. */
@Command(
    name = "search",
    description =
        "Library and HTTP API beside the same requests to Elasticsearch sent raw; request cache off.")
final class SearchCommand extends BenchmarkCommand {

  @Mixin private CorpusOptions corpusOptions;
  @Mixin private ServerOptions serverOptions;
  @Mixin private LoadOptions load;

  @Option(names = "--clients", split = ",", description = "how many ask at the same time")
  private List<Integer> clients = List.of(1, 4, 16);

  @Option(names = "--case", paramLabel = "NAME", description = "only these cases; default all")
  private List<String> cases = SearchBenchmark.cases();

  @Override
  Result measure() throws Exception {
    Corpus corpus = corpusOptions.corpus();
    try (MeasuredServer server = serverOptions.open()) {
      progress("indexing " + corpus.paragraphs() + " paragraphs");
      WholeWay.index(server.engine(), Corpus.texts(corpusOptions.folder()));
      server.withoutRequestCache();
      progress("measuring");
      Map<String, Object> settings = corpusOptions.settings(corpus);
      load.describe(settings);
      settings.put("Elasticsearch", server.description());
      return Result.of(
          "search",
          settings,
          load.benchmark().measure(server, cases, clients),
          "latencies are p50 / p95 / p99 in milliseconds, over all rounds",
          "ratios are of the medians of one round: their median over the rounds (and quartiles)",
          "raw reads the answer's bytes and does nothing with them");
    }
  }
}
