package org.shuduan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.extraction.region.Region;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.extraction.region.ReportHead;

/**
 * A report's region and the places of its paragraphs beside IK's ik_smart over the same text, in
 * one run. What counts is the quotient of the two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RegionBenchmark {

  private static final String SAMPLE = "region-report.txt";

  /**
   * A UTF-8 file: the title of a report, then one paragraph a line; lines with # are comments. The
   * sample beside this class if it is empty.
   */
  @Param("")
  public String file = "";

  private ReportHead head = new ReportHead("", "", List.of());
  private List<String> paragraphs = List.of();
  private final RegionResolver resolver = RegionResolver.standard();
  private final PlaceFinder finder = PlaceFinder.standard();

  /** Reads the report. */
  @Setup
  public void read() throws IOException {
    List<String> lines =
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    paragraphs = lines.subList(1, lines.size());
    head = new ReportHead("", lines.get(0), paragraphs);
  }

  private String text() throws IOException {
    if (!file.isEmpty()) {
      return Files.readString(Path.of(file));
    }
    try (InputStream in = RegionBenchmark.class.getResourceAsStream(SAMPLE)) {
      return new String(Objects.requireNonNull(in, SAMPLE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The region of the report and the places of all its paragraphs. */
  @Benchmark
  public int regions() {
    @Nullable Region region = resolver.resolve(head).region();
    int count = 0;
    for (String paragraph : paragraphs) {
      count += finder.find(paragraph, region).size();
    }
    return count;
  }

  /** The yardstick: the words alone, nothing kept. */
  @Benchmark
  public int ikSmart() throws IOException {
    return IkSmart.words(paragraphs);
  }
}
