package org.shuduan.benchmarks;

import java.util.Map;
import org.shuduan.benchmarks.search.SearchBenchmark;
import picocli.CommandLine.Option;

/** How long searches are measured. */
final class LoadOptions {

  @Option(names = "--rounds", description = "how often each way is measured")
  private int rounds = 9;

  @Option(names = "--requests", description = "how many requests a way answers in one round")
  private int requests = 40;

  @Option(names = "--warm-up", description = "seconds of questions before anything counts")
  private int warmUp = 60;

  SearchBenchmark benchmark() {
    return new SearchBenchmark(rounds, requests, warmUp);
  }

  void describe(Map<String, Object> settings) {
    settings.put("rounds", rounds);
    settings.put("requests a round and way", requests);
    settings.put("seconds to warm up", warmUp);
  }
}
