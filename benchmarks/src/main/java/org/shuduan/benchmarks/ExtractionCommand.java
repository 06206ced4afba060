package org.shuduan.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.benchmarks.extraction.ExtractionBenchmark;
import org.shuduan.benchmarks.generate.Corpus;
import org.shuduan.benchmarks.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures extraction. */
@Command(
    name = "extraction",
    description = "Each stage of reading texts beside ik_smart over the same text; one thread.")
final class ExtractionCommand extends BenchmarkCommand {

  @Mixin private CorpusOptions corpusOptions;

  @Option(
      names = "--file",
      description = "a file to measure on; default: the first file of the corpus, 400 paragraphs")
  private @Nullable Path file;

  @Option(names = "--rounds", description = "how often each stage is measured")
  private int rounds = 5;

  @Option(names = "--no-fork", description = "all in one process: quicker, and less to be trusted")
  private boolean noFork;

  @Option(names = "--millis", description = "of each iteration; six warm up and four count")
  private int millis = 2000;

  @Override
  Result measure() throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (file == null) {
      Corpus corpus = corpusOptions.corpus();
      file = Corpus.file(corpusOptions.folder(), 0);
      settings.putAll(corpusOptions.settings(corpus));
    }
    settings.put("file", file.getFileName());
    settings.put("rounds", rounds);
    settings.put("forks a round", noFork ? 0 : 1);
    settings.put("iterations", "4 × " + millis + " ms after 6 to warm up");
    return Result.of(
        "extraction",
        settings,
        new ExtractionBenchmark(rounds, !noFork, millis).measure(file),
        "ratios are of the times of one round: their median over the rounds (and quartiles)",
        "bytes allocated are those of JMH's gc profiler");
  }
}
