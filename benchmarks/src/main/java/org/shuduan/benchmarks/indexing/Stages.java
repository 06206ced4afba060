package org.shuduan.benchmarks.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.StoredSource;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.duplicate.Imprint;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.read.TextWindows;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.region.Gazetteer;

/** The stages before Elasticsearch, each by itself in one thread. */
final class Stages {

  /** A stage. */
  enum Stage {
    READ,
    SPLIT,
    EXTRACT,
    DUPLICATES,
    SERIALISE
  }

  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
  private final Pipeline pipeline = Pipeline.standard();
  private final DocumentWriter writer = new DocumentWriter(Gazetteer.standard(), Instant.now());
  private final DuplicateGroups duplicates = new DuplicateGroups();
  private long begun;

  private Stages() {}

  /** How many seconds each stage takes over all files of a folder. */
  static Map<Stage, Double> measure(Path texts) throws IOException {
    Stages stages = new Stages();
    List<Path> files;
    try (Stream<Path> all = Files.list(texts)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      stages.take(file);
    }
    stages.begin();
    stages.duplicates.groups();
    stages.end(Stage.DUPLICATES);
    return stages.seconds;
  }

  private void take(Path file) throws IOException {
    begin();
    TextWindows text = SourceReaders.read(file).text();
    for (int window = 0; window < text.windows(); window++) {
      text.window(window);
    }
    double read = end(Stage.READ);
    begin();
    ReportSplitter.split(SourceReaders.read(file).text());
    double split = end(Stage.SPLIT);
    List<AnnotatedReport> reports = new ArrayList<>();
    begin();
    pipeline.read(SourceFile.of(file), reports::add);
    end(Stage.EXTRACT);
    // Splitting read the file once more, the pipeline read and split it once more.
    seconds.merge(Stage.SPLIT, -read, Double::sum);
    seconds.merge(Stage.EXTRACT, -split, Double::sum);
    begin();
    for (AnnotatedReport report : reports) {
      report.paragraphs().forEach(one -> duplicates.add(DuplicateCandidates.of(one)));
    }
    end(Stage.DUPLICATES);
    begin();
    for (AnnotatedReport report : reports) {
      report.paragraphs().forEach(one -> serialise(report, one));
    }
    end(Stage.SERIALISE);
  }

  private void serialise(AnnotatedReport report, AnnotatedParagraph paragraph) {
    StoredSource origin =
        new StoredSource(report.file(), report.sha256(), paragraph.source().place());
    Imprint imprint = Imprint.of(DuplicateCandidates.of(paragraph));
    Json.mapper().writeValueAsBytes(writer.paragraph(paragraph, List.of(origin), imprint));
    writer.quantities(paragraph).values().forEach(Json.mapper()::writeValueAsBytes);
  }

  private void begin() {
    begun = System.nanoTime();
  }

  private double end(Stage stage) {
    double took = (System.nanoTime() - begun) / 1e9;
    seconds.merge(stage, took, Double::sum);
    return took;
  }
}
