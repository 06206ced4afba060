package org.shuduan.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuduan.benchmarks.quality.Finding;
import org.shuduan.benchmarks.quality.Quality;
import org.shuduan.benchmarks.quality.Reading;
import org.shuduan.benchmarks.result.Result;
import org.shuduan.benchmarks.server.MeasuredServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures quality. */
@Command(
    name = "quality",
    description = "Structure, regions, themes, numbers and finding on the project's golden cases.")
final class QualityCommand extends BenchmarkCommand {

  @Mixin private ServerOptions serverOptions;

  @Option(names = "--queries", description = "how many queries of each kind look for a paragraph")
  private int queries = 500;

  @Override
  Result measure() throws Exception {
    List<Quality> rows = new ArrayList<>(new Reading(SourceTree.file("")).measure());
    Map<String, Object> settings = new LinkedHashMap<>();
    try (MeasuredServer server = serverOptions.open()) {
      rows.addAll(new Finding(server).measure(SourceTree.file(""), queries));
      settings.put("queries of a kind at most", queries);
      settings.put("seed", 1);
      settings.put("Elasticsearch", server.description());
    }
    return Result.of(
        "quality",
        settings,
        rows,
        "golden cases were written for the project while its rules were: they guard, and say little"
            + " of texts not seen");
  }
}
