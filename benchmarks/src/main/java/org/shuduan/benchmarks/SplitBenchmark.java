package org.shuduan.benchmarks;

import java.io.IOException;
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
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.indexer.split.SplitSource;

/**
 * Reading, cleaning and splitting a txt against IK's ik_smart over the same text. The bar: at most
 * 0.15 of IK's time. Run it on another file with {@code -p file=report.txt}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SplitBenchmark {

  private static final Path SAMPLE = Path.of("samples/compilation.txt");

  /** How many times longer than the sample the long text is. */
  private static final int TIMES = 30;

  /** A txt file; {@code long} is the sample over and over again, about 1 MB. */
  @Param({"samples/compilation.txt", "long"})
  public String file;

  private Path path = SAMPLE;
  private String text = "";

  /** Reads the text once, so that IK is not charged for it. */
  @Setup
  public void prepare() throws IOException {
    path = file.equals("long") ? longText() : Path.of(file);
    text = Files.readString(path);
  }

  private static Path longText() throws IOException {
    Path path = Files.createTempFile("shuduan-", ".txt");
    path.toFile().deleteOnExit();
    return Files.writeString(path, Files.readString(SAMPLE).repeat(TIMES));
  }

  /** From the file to its reports. */
  @Benchmark
  public SplitSource readCleanSplit() throws IOException {
    return ReportSplitter.split(SourceReaders.read(path).text());
  }

  /** The yardstick. */
  @Benchmark
  public int ikSmart() throws IOException {
    return IkSmart.words(List.of(text));
  }
}
