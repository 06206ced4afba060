package org.shuduan.indexer.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Snapshots;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.SourceRegister;

/**
 * Builds a new generation beside the live one, makes sure that all of it is there, and only then
 * moves the aliases, all in one call. If anything fails the new one is thrown away, and readers go
 * on with what they have.
 */
public final class Rebuild {

  private final Engine engine;
  private final Pipeline pipeline;
  private final RunOptions options;
  private final IndexListener listener;
  private final int keep;

  /**
   * @param keep how many generations older than the new one stay, for going back
   */
  public Rebuild(
      Engine engine, Pipeline pipeline, RunOptions options, IndexListener listener, int keep) {
    this.engine = engine;
    this.pipeline = pipeline;
    this.options = options;
    this.listener = listener;
    this.keep = keep;
  }

  /** A rebuild as {@link RunOptions#STANDARD} says that keeps one old generation. */
  public Rebuild(Engine engine, Pipeline pipeline, IndexListener listener) {
    this(engine, pipeline, RunOptions.STANDARD, listener, 1);
  }

  /**
   * Builds from these files alone.
   *
   * @throws IndexFailure if none can be used, or not everything was stored
   * @throws EngineException if Elasticsearch cannot be reached or refuses
   */
  public IndexSummary from(SourceFiles files) {
    try (Session session = Session.open(engine, pipeline, options, listener, "reindex")) {
      Optional<Generation> live = session.generations().live();
      live.ifPresent(session.generations()::refresh);
      return build(session, keep, intake -> take(files, session, live, intake));
    }
  }

  /**
   * Builds from the originals that were kept of what is live.
   *
   * @throws IndexFailure if an original is missing, or not everything was stored
   * @throws EngineException if nothing is live, or Elasticsearch cannot be reached or refuses
   */
  public IndexSummary fromOriginals() {
    try (Session session = Session.open(engine, pipeline, options, listener, "reindex")) {
      Generation live = session.generations().requireGeneration();
      session.generations().refresh(live);
      List<SourceRegister.Entry> entries =
          session.register(live).files().values().stream()
              .sorted(Comparator.comparing(SourceRegister.Entry::indexedAt))
              .toList();
      requireKept(entries);
      listener.begun(entries.size());
      Archive archive = session.archive();
      return build(session, keep, intake -> entries.forEach(entry -> intake.take(entry, archive)));
    }
  }

  /** Makes the first generation. */
  static IndexSummary first(Session session, SourceFiles files) {
    return build(session, 1, intake -> take(files, session, Optional.empty(), intake));
  }

  private static void requireKept(List<SourceRegister.Entry> entries) {
    List<String> missing =
        entries.stream()
            .filter(entry -> entry.original() == null)
            .map(SourceRegister.Entry::file)
            .toList();
    if (entries.isEmpty() || !missing.isEmpty()) {
      throw new IndexFailure(
          entries.isEmpty()
              ? "现有索引里没有登记来源，无从重建；请给出文件：shuduan reindex 文件…"
              : "%d 个来源没有保存原件，无从重建（索引未改动）：%s；请给出文件：shuduan reindex 文件…"
                  .formatted(missing.size(), String.join("、", missing)));
    }
  }

  private static void take(
      SourceFiles files, Session session, Optional<Generation> live, SourceIntake intake) {
    session.listener().begun(files.count());
    Inputs inputs = Inputs.of(files, Map.of());
    Set<String> given = inputs.names();
    live.ifPresent(
        before ->
            session.register(before).files().keySet().stream()
                .filter(file -> !given.contains(file))
                .forEach(session.tally()::leftOut));
    inputs.rejects().forEach(intake::reject);
    inputs.toRead().forEach(file -> intake.take(file, null));
  }

  private interface Feed {
    void to(SourceIntake intake);
  }

  private static IndexSummary build(Session session, int keep, Feed feed) {
    Generations generations = session.generations();
    Optional<Generation> before = generations.live();
    before.ifPresent(live -> takeSnapshot(session, live));
    Generation generation =
        generations.create(session.pipeline().meta(), session.options().layout());
    try (GenerationWriter writer = session.writer(generation)) {
      session.lock().build(generation);
      session.rememberOriginals(generation);
      generations.hide(generation);
      SourceIntake intake = new SourceIntake(session, writer, Map.of());
      feed.to(intake);
      IndexRun.requireUsed(session, intake.reasons());
      before.ifPresent(live -> takeHistory(session, live, writer));
      intake.finish();
      session.listener().step("正在整理重复段落");
      writer.regroup();
      requireEverythingWritten(session);
      session.listener().step("正在核对");
      generations.show(generation);
      IndexSummary summary = verified(session, generation, writer);
      session.register(generation).put(session.tally().ended(summary));
      session.lock().requireHeld();
      generations.activate(generation);
      session.lock().build(null);
      deleteOlder(generations, generation, keep);
      return summary;
    } catch (RuntimeException e) {
      abandon(session, generation, e);
      throw e;
    }
  }

  private static void takeSnapshot(Session session, Generation live) {
    String repository = session.options().snapshot();
    if (repository == null) {
      return;
    }
    session.listener().step("正在给 " + live.name() + " 做快照");
    Snapshots snapshots =
        new Snapshots(session.engine().insisting(session.options().patience()), repository);
    String name = "shuduan-%s-%s".formatted(live.name(), session.tally().run());
    snapshots.register();
    snapshots.take(live, name);
    session.tally().snapshot(repository + "/" + name);
  }

  /** Runs and rejects are remembered from one generation to the next. */
  private static void takeHistory(Session session, Generation live, GenerationWriter writer) {
    SourceRegister register = session.register(live);
    register.each(RunDocument.KIND, RunDocument.class, writer::remember);
    register.each(SourceDocument.REJECT, SourceDocument.class, writer::reject);
  }

  private static void requireEverythingWritten(Session session) {
    long missing = session.deadLetters().documents();
    if (missing > 0) {
      throw new IndexFailure(
          "有 %d 个文档没有写入，索引未改动；它们在 %s，第一个的原因是：%s"
              .formatted(
                  missing, session.deadLetters().path(), session.deadLetters().firstReason()));
    }
  }

  private static IndexSummary verified(
      Session session, Generation generation, GenerationWriter writer) {
    Verification verification = session.verification(generation);
    long quantities = verification.requireCounts(writer.paragraphs());
    verification.requireReports(writer.produced().reports());
    new SampleCheck(session.engine(), session.options().patience(), generation)
        .require(writer.produced().sample());
    return session.summary(generation, writer.paragraphs(), quantities);
  }

  private static void deleteOlder(Generations generations, Generation live, int keep) {
    List<Generation> older = new ArrayList<>(generations.all());
    older.removeIf(generation -> generation.compareTo(live) >= 0);
    for (int i = 0; i < older.size() - keep; i++) {
      generations.delete(older.get(i));
    }
  }

  /** What is live is never deleted, even if the answer to the move of the aliases was lost. */
  private static void abandon(Session session, Generation generation, RuntimeException cause) {
    try {
      if (!session.generations().live().equals(Optional.of(generation))) {
        session.generations().delete(generation);
      }
      session.lock().build(null);
    } catch (EngineException e) {
      // The lock still says what was being built: whoever takes it next cleans up.
      cause.addSuppressed(e);
    }
  }
}
