package org.shuduan.benchmarks;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import org.shuduan.extraction.number.NumberReader;

/**
 * The number reader with everything on beside IK's ik_smart over the same paragraphs, in one run.
 * What counts is the quotient of the two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class NumberReaderBenchmark {

  private static final String OWN = "number-paragraphs.txt";

  /** A UTF-8 file with a paragraph a line, lines with # are comments; empty for the own text. */
  @Param("")
  public String file = "";

  private final NumberReader reader = NumberReader.standard();
  private List<String> paragraphs = List.of();

  @Setup
  public void read() throws IOException {
    List<String> lines = file.isEmpty() ? ownLines() : Files.readAllLines(Path.of(file));
    paragraphs = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** All numbers of all paragraphs: value, unit, approximation, role, subject, key. */
  @Benchmark
  public int numbers() {
    int count = 0;
    for (String paragraph : paragraphs) {
      count += reader.read(paragraph).size();
    }
    return count;
  }

  /** The yardstick: the words alone, nothing kept. */
  @Benchmark
  public int ikSmart() throws IOException {
    return IkSmart.words(paragraphs);
  }

  private static List<String> ownLines() throws IOException {
    try (InputStream in = NumberReaderBenchmark.class.getResourceAsStream(OWN)) {
      if (in == null) {
        throw new FileNotFoundException("missing resource " + OWN);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
  }
}
