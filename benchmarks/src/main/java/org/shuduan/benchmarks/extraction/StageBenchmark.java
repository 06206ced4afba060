package org.shuduan.benchmarks.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.extraction.region.Region;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.extraction.region.ReportHead;
import org.shuduan.extraction.theme.ThemeClassifier;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.split.Paragraph;
import org.shuduan.indexer.split.Report;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.indexer.split.SplitSource;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** Each stage over all reports of one file. What counts is the quotient with {@link #ikSmart}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 4, time = 1)
public class StageBenchmark {

  /** A file that Shuduan reads, relative to the working directory. */
  @Param("samples/compilation.txt")
  public String file = "";

  private final NumberReader numbers = NumberReader.standard();
  private final ThemeClassifier themes = ThemeClassifier.of(ThemeCatalogue.standard());
  private final RegionResolver regions = RegionResolver.standard();
  private final PlaceFinder places = PlaceFinder.standard();
  private final Pipeline pipeline = Pipeline.standard();
  private List<Report> reports = List.of();
  private List<String> texts = List.of();

  /** Splits the file once, so that each stage finds its input ready. */
  @Setup
  public void split() throws IOException {
    reports = readCleanSplit().reports();
    texts = texts(reports);
  }

  /** The texts of all paragraphs. */
  static List<String> texts(List<Report> reports) {
    return reports.stream().flatMap(r -> r.paragraphs().stream()).map(Paragraph::text).toList();
  }

  /** The yardstick: the words alone, nothing kept. */
  @Benchmark
  public int ikSmart() throws IOException {
    return IkSmart.words(texts);
  }

  /** From the file to its reports. */
  @Benchmark
  public SplitSource readCleanSplit() throws IOException {
    return ReportSplitter.split(SourceReaders.read(Path.of(file)).text());
  }

  /** All numbers: value, unit, approximation, role, subject, key. */
  @Benchmark
  public int numbers() {
    int count = 0;
    for (String text : texts) {
      count += numbers.read(text).size();
    }
    return count;
  }

  /** All themes. */
  @Benchmark
  public int themes() {
    int count = 0;
    for (Report report : reports) {
      for (Paragraph paragraph : report.paragraphs()) {
        count += themes.classify(paragraph.section(), paragraph.text()).size();
      }
    }
    return count;
  }

  /** The region of each report and the places of its paragraphs. */
  @Benchmark
  public int regions() {
    int count = 0;
    for (Report report : reports) {
      String headline = report.headline() == null ? "" : report.headline();
      List<String> paragraphs = texts(List.of(report));
      @Nullable Region region =
          regions.resolve(new ReportHead(headline, report.title(), paragraphs)).region();
      for (String paragraph : paragraphs) {
        count += places.find(paragraph, region).size();
      }
    }
    return count;
  }

  /** All before documents are made, as the indexer does it. */
  @Benchmark
  public AnnotatedSource whole() throws IOException {
    return pipeline.read(SourceFile.of(Path.of(file)), report -> {});
  }
}
