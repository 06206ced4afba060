package org.shuduan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.shuduan.extraction.theme.ThemeClassifier;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * The themes of paragraphs beside IK's ik_smart over the same paragraphs, in one run. What counts
 * is the quotient of the two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ThemeBenchmark {

  /** A UTF-8 file; each line is a paragraph, lines with # are comments. */
  @Param("samples/themes/government-work-report.tsv")
  public String file;

  private List<String> paragraphs = List.of();
  private ThemeClassifier classifier = ThemeClassifier.of(ThemeCatalogue.standard());

  @Setup
  public void read() throws IOException {
    paragraphs =
        Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  /** All themes of all paragraphs. */
  @Benchmark
  public int themes() {
    int count = 0;
    for (String paragraph : paragraphs) {
      count += classifier.classify(List.of(), paragraph).size();
    }
    return count;
  }

  /** The yardstick: the words alone, nothing kept. */
  @Benchmark
  public int ikSmart() throws IOException {
    return IkSmart.words(paragraphs);
  }
}
