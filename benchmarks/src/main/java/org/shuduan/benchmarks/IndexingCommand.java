package org.shuduan.benchmarks;

import java.util.Map;
import org.shuduan.benchmarks.generate.Corpus;
import org.shuduan.benchmarks.indexing.IndexingBenchmark;
import org.shuduan.benchmarks.result.Result;
import org.shuduan.benchmarks.server.MeasuredServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures indexing. */
@Command(
    name = "indexing",
    description = "The way from files to live indices beside the bare bulk of the same documents.")
final class IndexingCommand extends BenchmarkCommand {

  @Mixin private CorpusOptions corpusOptions;
  @Mixin private ServerOptions serverOptions;

  @Option(names = "--rounds", description = "how often each is measured")
  private int rounds = 5;

  @Option(
      names = "--clients",
      description = "bulk requests under way in the bare bulk; the indexer has two")
  private int clients = 2;

  @Override
  Result measure() throws Exception {
    Corpus corpus = corpusOptions.corpus();
    try (MeasuredServer server = serverOptions.open()) {
      IndexingBenchmark.Measured measured =
          new IndexingBenchmark(rounds, clients)
              .measure(server, Corpus.texts(corpusOptions.folder()));
      Map<String, Object> settings = corpusOptions.settings(corpus);
      settings.put("quantities", measured.summary().quantities());
      settings.put("rounds", rounds);
      settings.put("bulk requests at a time", clients);
      settings.put("Elasticsearch", server.description());
      return Result.of(
          "indexing",
          settings,
          measured.rows(),
          "medians of the rounds (and quartiles)",
          "stages run alone in one thread; on the whole way they overlap with the engine, so that"
              + " the shares add up to more than 1",
          "the bare bulk sends the recorded requests of a run: same documents, same pieces, same"
              + " updates of duplicates");
    }
  }
}
