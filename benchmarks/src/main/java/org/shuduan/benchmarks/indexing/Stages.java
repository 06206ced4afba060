package org.shuduan.benchmarks.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.StoredSource;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.read.SourceText;
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
  private final DocumentWriter writer =
      new DocumentWriter(Gazetteer.standard(), PlaceFinder.standard(), Instant.now());
  private final DuplicateCandidates candidates = new DuplicateCandidates(PlaceFinder.standard());
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
    SourceText text = SourceReaders.read(file);
    double read = end(Stage.READ);
    begin();
    ReportSplitter.split(text);
    double split = end(Stage.SPLIT);
    begin();
    AnnotatedSource source = pipeline.read(file);
    end(Stage.EXTRACT);
    // The pipeline read and split the file once more.
    seconds.merge(Stage.EXTRACT, -read - split, Double::sum);
    begin();
    source.paragraphs().forEach(paragraph -> duplicates.add(candidates.of(paragraph)));
    end(Stage.DUPLICATES);
    begin();
    source.paragraphs().forEach(paragraph -> serialise(source, paragraph));
    end(Stage.SERIALISE);
  }

  private void serialise(AnnotatedSource source, AnnotatedParagraph paragraph) {
    StoredSource origin =
        new StoredSource(source.file(), source.sha256(), paragraph.source().place());
    Json.mapper().writeValueAsBytes(writer.paragraph(paragraph, origin));
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
