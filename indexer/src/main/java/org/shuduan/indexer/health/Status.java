package org.shuduan.indexer.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.AdminLock;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.store.SourceRegister;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * What is there.
 *
 * @param generations all that have an index, oldest first
 * @param live the name of the one that readers see, null if none
 * @param runs the latest, the latest first
 * @param files all sources of the live generation, and rejects with their reasons; empty unless
 *     asked for
 * @param open sources of which something could not be written, or that a run works on
 * @param lock who changes something just now, null if nobody
 */
public record Status(
    List<Counts> generations,
    @Nullable String live,
    List<RunDocument> runs,
    List<SourceDocument> files,
    List<String> open,
    AdminLock.@Nullable Entry lock) {

  private static final int RUNS = 5;

  /** How many documents a generation has. */
  public record Counts(String name, long paragraphs, long quantities, long sources) {}

  /**
   * Asks Elasticsearch.
   *
   * @param withFiles whether to list the files
   */
  public static Status of(Engine engine, boolean withFiles) {
    Generations generations = new Generations(engine);
    Optional<Generation> live = generations.live();
    List<RunDocument> runs = List.of();
    List<SourceDocument> files = new ArrayList<>();
    List<String> open = List.of();
    if (live.isPresent()) {
      SourceRegister register = new SourceRegister(engine, Patience.STANDARD, live.get());
      runs = register.latestRuns(RUNS);
      open =
          register.files().values().stream()
              .filter(entry -> !entry.isComplete())
              .map(SourceRegister.Entry::file)
              .toList();
      if (withFiles) {
        register.each(SourceDocument.FILE, SourceDocument.class, files::add);
        register.each(SourceDocument.REJECT, SourceDocument.class, files::add);
      }
    }
    return new Status(
        generations.all().stream().map(generation -> counts(engine, generation)).toList(),
        live.map(Generation::name).orElse(null),
        runs,
        files,
        open,
        AdminLock.held(engine).orElse(null));
  }

  static Counts counts(Engine engine, Generation generation) {
    return new Counts(
        generation.name(),
        count(engine, generation, IndexDefinition.PARAGRAPHS),
        count(engine, generation, IndexDefinition.QUANTITIES),
        count(engine, generation, IndexDefinition.SOURCES));
  }

  private static long count(Engine engine, Generation generation, IndexDefinition index) {
    return engine
        .call(client -> client.count(c -> c.index(generation.index(index)).ignoreUnavailable(true)))
        .count();
  }
}
