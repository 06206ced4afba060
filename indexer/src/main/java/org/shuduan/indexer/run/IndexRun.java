package org.shuduan.indexer.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.store.SourceRegister;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * Adds material to what is live. The same material again changes nothing; a file that has changed
 * replaces what it gave before. Where nothing is live it makes the first generation.
 */
public final class IndexRun {

  private final Engine engine;
  private final Pipeline pipeline;
  private final RunOptions options;
  private final IndexListener listener;

  /** A run as {@link RunOptions#STANDARD} says. */
  public IndexRun(Engine engine, Pipeline pipeline, IndexListener listener) {
    this(engine, pipeline, RunOptions.STANDARD, listener);
  }

  public IndexRun(Engine engine, Pipeline pipeline, RunOptions options, IndexListener listener) {
    this.engine = engine;
    this.pipeline = pipeline;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Indexes the files that can be used.
   *
   * @throws IndexFailure if none can be used, if what is live was made with other data, or if what
   *     is stored is not what it should be
   * @throws org.shuduan.engine.EngineException if Elasticsearch cannot be reached or refuses, or if
   *     another admin is at work
   */
  public IndexSummary run(SourceFiles files) {
    try (Session session = Session.open(engine, pipeline, options, listener, "index")) {
      Optional<Generation> live = session.generations().live();
      return live.isPresent() ? add(session, live.get(), files) : Rebuild.first(session, files);
    }
  }

  /**
   * Takes sources out: paragraphs that no other source gives go with them.
   *
   * @param names of sources, as the index knows them
   * @throws IndexFailure if a name is not known; nothing is taken out then
   */
  public IndexSummary remove(List<String> names) {
    try (Session session = Session.open(engine, pipeline, options, listener, "remove")) {
      Generation live = session.generations().requireGeneration();
      session.generations().requireLive();
      session.generations().refresh(live);
      Map<String, SourceRegister.Entry> known = session.register(live).files();
      for (String name : names) {
        if (!known.containsKey(name)) {
          throw new IndexFailure("没有来源“" + name + "”（索引未改动）；全部来源见 shuduan status --sources");
        }
      }
      listener.begun(names.size());
      return new LiveChange(session, live)
          .run(
              writer -> {
                SourceIntake intake = new SourceIntake(session, writer, known);
                names.forEach(intake::remove);
              });
    }
  }

  /**
   * Sends again what could not be written, and completes the files that it is of.
   *
   * @param letters a file that a run has left
   * @throws IndexFailure if it cannot be read, is for a generation that is not live, or all its
   *     files were worked on again since
   */
  public IndexSummary feed(Path letters) {
    try (Session session = Session.open(engine, pipeline, options, listener, "index")) {
      Generation live = session.generations().requireGeneration();
      session.generations().requireSchema(live);
      return new Feeding(session, live).feed(letters);
    }
  }

  /** Adds files to a generation that is live. */
  static IndexSummary add(Session session, Generation live, SourceFiles files) {
    requireSameState(session, live);
    session.generations().refresh(live);
    SourceRegister register = session.register(live);
    Map<String, SourceRegister.Entry> known = register.files();
    session.listener().begun(files.count());
    Inputs inputs = Inputs.of(files, known);
    inputs
        .unchanged()
        .forEach(
            file -> {
              session.tally().unchanged();
              session.listener().unchanged(file);
            });
    session.rememberOriginals(live);
    if (inputs.isNothingNew() && !register.isUnfinished()) {
      Verification counts = session.verification(live);
      return session.summary(
          live, counts.count(IndexDefinition.PARAGRAPHS), counts.count(IndexDefinition.QUANTITIES));
    }
    register.open(
        inputs.toRead().stream().map(SourceFile::name).toList(), known, session.tally().run());
    List<String> reasons = new ArrayList<>();
    IndexSummary summary =
        new LiveChange(session, live)
            .run(
                writer -> {
                  SourceIntake intake = new SourceIntake(session, writer, known);
                  inputs.rejects().forEach(intake::reject);
                  inputs.toRead().forEach(file -> intake.take(file, null));
                  inputs.gone().forEach(intake::remove);
                  reasons.addAll(intake.reasons());
                });
    requireUsed(session, reasons);
    return summary;
  }

  /** Throws if no file could be used. */
  static void requireUsed(Session session, List<String> reasons) {
    if (session.tally().isNothingUsed()) {
      throw new IndexFailure(reasons.size() == 1 ? reasons.get(0) + "（索引未改动）" : "没有一个文件可用，索引未改动");
    }
  }

  private static void requireSameState(Session session, Generation live) {
    SortedSet<String> different = session.differences(live);
    if (!different.isEmpty() && !session.options().mix()) {
      throw new IndexFailure(
          "现有索引 %s 是用另一版数据做的（%s 已改变），混在一起会读法不一；请运行 shuduan reindex 重建，或加 --mix 照样加入"
              .formatted(live.name(), String.join("、", different)));
    }
  }
}
