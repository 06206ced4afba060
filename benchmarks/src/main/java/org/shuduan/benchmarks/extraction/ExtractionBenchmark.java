package org.shuduan.benchmarks.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.shuduan.benchmarks.result.Spread;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.split.ReportSplitter;

/**
 * Runs {@link StageBenchmark}: in each round every stage once in a process of its own.
 *
 * @param forked whether in processes of their own; tests save the time
 * @param millis of one iteration
 */
public record ExtractionBenchmark(int rounds, boolean forked, int millis) {

  private static final String YARDSTICK = "ikSmart";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * A row of the table.
   *
   * @param toIkSmart its time as a multiple of that of ik_smart in the same round
   * @param bytesPerParagraph what it allocates
   */
  public record Row(
      String stage,
      double paragraphsPerSecond,
      Spread toIkSmart,
      double bytesPerParagraph,
      double bytesToIkSmart) {}

  /** Time in milliseconds and bytes over the whole file, once a round. */
  private record Measured(List<Double> millis, List<Double> bytes) {}

  /** Measures with the reports of a file. */
  public List<Row> measure(Path file) throws IOException, RunnerException {
    Map<String, Measured> stages = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (RunResult result : run(file)) {
        String label = result.getParams().getBenchmark();
        Measured stage =
            stages.computeIfAbsent(
                label.substring(label.lastIndexOf('.') + 1),
                name -> new Measured(new ArrayList<>(), new ArrayList<>()));
        stage.millis().add(result.getPrimaryResult().getScore());
        stage.bytes().add(allocated(result));
      }
    }
    int paragraphs =
        StageBenchmark.texts(ReportSplitter.split(SourceReaders.read(file).text()).reports())
            .size();
    return stages.entrySet().stream()
        .map(stage -> row(stage.getKey(), stage.getValue(), stages.get(YARDSTICK), paragraphs))
        .toList();
  }

  private Collection<RunResult> run(Path file) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(StageBenchmark.class.getName().replace(".", "\\.") + "\\..*")
            .param("file", file.toAbsolutePath().toString())
            .addProfiler(GCProfiler.class)
            .forks(forked ? 1 : 0)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementTime(TimeValue.milliseconds(millis))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    return new Runner(options).run();
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(one -> one.getKey().endsWith(ALLOCATED))
        .mapToDouble(one -> one.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Row row(String stage, Measured measured, Measured ik, int paragraphs) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < measured.millis().size(); round++) {
      ratios.add(measured.millis().get(round) / ik.millis().get(round));
    }
    double bytes = Spread.of(measured.bytes()).median();
    return new Row(
        stage,
        paragraphs / (Spread.of(measured.millis()).median() / 1000),
        Spread.of(ratios),
        bytes / paragraphs,
        bytes / Spread.of(ik.bytes()).median());
  }
}
