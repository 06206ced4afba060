package org.shuduan.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.document.ContentId;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.document.StoredSource;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.load.BulkLoader;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.index.IndexOptions;
import org.shuduan.mappings.region.Gazetteer;

/**
 * One run: reads files into a new generation of indices, checks that all of it is there, and moves
 * the aliases. Until then readers see the old generation; if anything fails, they go on seeing it.
 */
public final class IndexRun {

  /** How many rejected documents a failure names. */
  private static final int NAMED = 5;

  private final Generations generations;
  private final Engine engine;
  private final Pipeline pipeline;
  private final IndexOptions options;
  private final IndexListener listener;

  /** A run whose indices are laid out as {@link IndexOptions#DEFAULT} says. */
  public IndexRun(Engine engine, Pipeline pipeline, IndexListener listener) {
    this(engine, pipeline, IndexOptions.DEFAULT, listener);
  }

  /**
   * @param options how the indices of the new generation are laid out
   */
  public IndexRun(Engine engine, Pipeline pipeline, IndexOptions options, IndexListener listener) {
    this.options = options;
    this.engine = engine;
    this.generations = new Generations(engine);
    this.pipeline = pipeline;
    this.listener = listener;
  }

  /**
   * Indexes the files that can be used.
   *
   * @throws IndexFailure if none can be used, or not everything was stored
   * @throws org.shuduan.engine.EngineException if Elasticsearch cannot be reached or refuses
   */
  public IndexSummary run(SourceFiles files) {
    List<SourceDocument> rejects = new ArrayList<>();
    for (SourceFiles.Reject reject : files.rejects()) {
      rejects.add(reject(reject.file(), reject.reason()));
    }
    Contents contents = new Contents();
    try {
      for (SourceFile file : files.files()) {
        read(file, contents, rejects);
      }
      if (contents.isEmpty()) {
        throw new IndexFailure(
            rejects.size() == 1 ? rejects.get(0).warnings().get(0) + "（索引未改动）" : "没有一个文件可用，索引未改动");
      }
      contents.finish(rejects);
      replaceLive(contents.generation());
      return contents.summary(rejects.size());
    } catch (RuntimeException e) {
      contents.abandon();
      throw e;
    }
  }

  private void read(SourceFile file, Contents contents, List<SourceDocument> rejects) {
    long before = contents.paragraphs;
    try {
      AnnotatedSource source = pipeline.read(file, contents::add);
      listener.read(file, source);
      contents.add(source);
    } catch (IOException e) {
      if (contents.paragraphs > before) {
        throw new IndexFailure(e.getMessage() + "（索引未改动）");
      }
      rejects.add(reject(file, e));
    }
  }

  /** The generation that was live is kept, in case someone wants it back; older ones go. */
  private void replaceLive(Generation generation) {
    Generation before = generations.live().orElse(generation);
    generations.activate(generation);
    generations.all().stream()
        .filter(old -> old.compareTo(before) < 0)
        .forEach(generations::delete);
  }

  private SourceDocument reject(SourceFile file, IOException cause) {
    String reason = cause.getMessage();
    listener.rejected(reason);
    return new SourceDocument(
        ContentId.ofSource(file.name(), reason),
        "reject",
        "",
        file.name(),
        null,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(reason),
        Instant.now());
  }

  /** What a new generation holds so far. */
  private final class Contents {

    private @Nullable Generation generation;
    private final BulkLoader loader = new BulkLoader(engine);
    private final DocumentWriter writer = new DocumentWriter(Gazetteer.standard(), Instant.now());
    private final DuplicateGroups duplicates = new DuplicateGroups();
    private final Map<String, List<String>> quantitiesOf = new HashMap<>();
    private final Map<String, List<StoredSource>> sourcesOf = new HashMap<>();
    private final Map<String, List<StoredSource>> severalSources = new LinkedHashMap<>();
    private int files;
    private int reports;
    private long paragraphs;
    private long quantities;
    private long quantitiesBefore;

    /** Created when there is something to store. */
    private Generation generation() {
      if (generation == null) {
        generation = generations.create(pipeline.meta(), options);
      }
      return generation;
    }

    boolean isEmpty() {
      return files == 0;
    }

    /** Takes in the next report of a file, or a part of one. */
    void add(AnnotatedReport report) {
      for (AnnotatedParagraph paragraph : report.paragraphs()) {
        paragraphs++;
        StoredSource origin =
            new StoredSource(report.file(), report.sha256(), paragraph.source().place());
        List<StoredSource> origins =
            sourcesOf.computeIfAbsent(paragraph.id(), id -> new ArrayList<>(1));
        origins.add(origin);
        if (origins.size() > 1) {
          severalSources.put(paragraph.id(), origins);
        } else {
          store(paragraph, origin);
        }
      }
      listener.stored(loader.stored());
    }

    /** Closes a file of which all reports were taken in. */
    void add(AnnotatedSource source) {
      files++;
      reports += source.reports();
      SourceDocument document =
          new SourceDocument(
              ContentId.ofSource(source.file(), source.sha256()),
              "file",
              generation().name(),
              source.file(),
              source.sha256(),
              source.bytes(),
              source.reports(),
              source.paragraphs(),
              Math.toIntExact(quantities - quantitiesBefore),
              source.dropped(),
              source.warnings(),
              Instant.now());
      loader.index(generation().index(IndexDefinition.SOURCES), document.id(), document);
      quantitiesBefore = quantities;
    }

    private void store(AnnotatedParagraph paragraph, StoredSource origin) {
      loader.index(
          generation().index(IndexDefinition.PARAGRAPHS),
          paragraph.id(),
          writer.paragraph(paragraph, origin));
      Map<String, Object> documents = writer.quantities(paragraph);
      documents.forEach(
          (id, document) ->
              loader.index(generation().index(IndexDefinition.QUANTITIES), id, document));
      quantities += documents.size();
      quantitiesOf.put(paragraph.id(), List.copyOf(documents.keySet()));
      duplicates.add(DuplicateCandidates.of(paragraph));
    }

    /** Sends what is left and makes sure that all of it arrived. */
    void finish(List<SourceDocument> rejects) {
      String sources = generation().index(IndexDefinition.SOURCES);
      rejects.forEach(reject -> loader.index(sources, reject.id(), reject));
      loader.close();
      requireNothingRejected(loader);
      // Later than the documents that they change: requests under way overtake one another.
      try (BulkLoader updates = new BulkLoader(engine)) {
        String index = generation().index(IndexDefinition.PARAGRAPHS);
        severalSources.forEach((id, origins) -> updates.update(index, id, writer.sources(origins)));
        regroup(updates);
        updates.close();
        requireNothingRejected(updates);
      }
      generations.refresh(generation());
      requireCount(IndexDefinition.PARAGRAPHS, sourcesOf.size());
      requireCount(IndexDefinition.QUANTITIES, quantities);
    }

    /** Documents are stored as groups of their own; only those that have duplicates change. */
    private void regroup(BulkLoader updates) {
      Map<String, String> groups = duplicates.groups();
      Map<String, Integer> sizes = new HashMap<>();
      groups.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
      String paragraphs = generation().index(IndexDefinition.PARAGRAPHS);
      String quantities = generation().index(IndexDefinition.QUANTITIES);
      groups.forEach(
          (paragraph, group) -> {
            Object change = writer.duplicateGroup(group, sizes.get(group));
            updates.update(paragraphs, paragraph, change);
            quantitiesOf
                .getOrDefault(paragraph, List.of())
                .forEach(quantity -> updates.update(quantities, quantity, change));
          });
    }

    private void requireNothingRejected(BulkLoader loader) {
      List<BulkLoader.Rejected> rejected = loader.rejected();
      if (!rejected.isEmpty()) {
        StringBuilder message = new StringBuilder("有 " + rejected.size() + " 个文档没有写入，索引未改动：");
        rejected.stream()
            .limit(NAMED)
            .forEach(r -> message.append("\n  ").append(r.id()).append("：").append(r.reason()));
        throw new IndexFailure(message.toString());
      }
    }

    private void requireCount(IndexDefinition index, long expected) {
      long found =
          engine.call(client -> client.count(c -> c.index(generation().index(index)))).count();
      if (found != expected) {
        throw new IndexFailure(index.alias() + " 应有 " + expected + " 个文档，实有 " + found + " 个，索引未改动");
      }
    }

    IndexSummary summary(int rejected) {
      return new IndexSummary(
          generation().name(), files, rejected, reports, sourcesOf.size(), quantities);
    }

    void abandon() {
      loader.close();
      if (generation != null) {
        generations.delete(generation);
      }
    }
  }
}
