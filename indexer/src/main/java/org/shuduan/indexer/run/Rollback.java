package org.shuduan.indexer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.SourceRegister;

/**
 * Goes back to an older generation: the aliases move first, so that readers have the old answers at
 * once; then what was added since is added again from the kept originals.
 */
public final class Rollback {

  private final Engine engine;
  private final Pipeline pipeline;
  private final RunOptions options;
  private final IndexListener listener;

  public Rollback(Engine engine, Pipeline pipeline, RunOptions options, IndexListener listener) {
    this.engine = engine;
    this.pipeline = pipeline;
    this.options = options;
    this.listener = listener;
  }

  /**
   * What going back did.
   *
   * @param from the generation that was live
   * @param to the generation that is live now
   * @param since files that were added or changed since
   * @param removedSince files that were taken out since, and are back now
   * @param notAdded those added since that could not be added again, each with the reason
   * @param added what adding the others again did, null if there was nothing to add
   */
  public record Outcome(
      String from,
      String to,
      List<String> since,
      List<String> removedSince,
      List<String> notAdded,
      @Nullable IndexSummary added) {

    /** Whether everything that was added since is there again. */
    public boolean isComplete() {
      return notAdded.isEmpty() && (added == null || added.isComplete());
    }
  }

  /**
   * Goes back.
   *
   * @param to the generation to go to, null for the one before
   * @param again whether what was added since shall be added again
   * @throws IndexFailure if there is no such generation
   * @throws org.shuduan.engine.EngineException.SchemaMismatch if it is of another schema
   */
  public Outcome run(@Nullable String to, boolean again) {
    try (Session session = Session.open(engine, pipeline, options, listener, "rollback")) {
      Generations generations = session.generations();
      Generation live = generations.requireGeneration();
      Generation target = target(generations, live, to);
      generations.requireSchema(target);
      generations.activate(target);
      listener.step("已退回 " + target.name());

      Map<String, SourceRegister.Entry> was = session.register(live).files();
      Map<String, SourceRegister.Entry> now = session.register(target).files();
      List<SourceRegister.Entry> since =
          was.values().stream().filter(entry -> !isIn(entry, now)).toList();
      List<String> removed = now.keySet().stream().filter(file -> !was.containsKey(file)).toList();
      List<String> notAdded = new ArrayList<>();
      IndexSummary added = null;
      if (!since.isEmpty()) {
        List<SourceRegister.Entry> addable =
            again ? addable(session, target, since, notAdded) : List.of();
        if (!again) {
          since.forEach(entry -> notAdded.add(entry.file() + "：没有要求加回"));
        }
        added = addable.isEmpty() ? null : add(session, target, addable, now);
      }
      return new Outcome(
          live.name(),
          target.name(),
          since.stream().map(SourceRegister.Entry::file).toList(),
          removed,
          notAdded,
          added);
    }
  }

  private static Generation target(Generations generations, Generation live, @Nullable String to) {
    List<Generation> all = generations.all();
    Optional<Generation> found =
        all.stream()
            .filter(one -> to == null ? one.compareTo(live) < 0 : one.name().equals(to))
            .reduce((earlier, later) -> later);
    return found.orElseThrow(
        () ->
            new IndexFailure(
                (to == null ? "没有比 " + live.name() + " 更早的索引可以退回" : "没有索引 " + to)
                    + "；现有："
                    + String.join("、", all.stream().map(Generation::name).toList())));
  }

  private static boolean isIn(
      SourceRegister.Entry entry, Map<String, SourceRegister.Entry> others) {
    SourceRegister.Entry other = others.get(entry.file());
    return other != null
        && other.isComplete()
        && String.valueOf(entry.sha256()).equals(other.sha256());
  }

  private List<SourceRegister.Entry> addable(
      Session session, Generation target, List<SourceRegister.Entry> since, List<String> notAdded) {
    if (!session.differences(target).isEmpty() && !options.mix()) {
      String reason =
          "：那一代是用另一版数据做的（%s 已改变），混在一起会读法不一"
              .formatted(String.join("、", session.differences(target)));
      since.forEach(entry -> notAdded.add(entry.file() + reason));
      return List.of();
    }
    List<SourceRegister.Entry> addable = new ArrayList<>();
    for (SourceRegister.Entry entry : since) {
      if (entry.original() == null) {
        notAdded.add(entry.file() + "：没有保存原件");
      } else {
        addable.add(entry);
      }
    }
    return addable;
  }

  private IndexSummary add(
      Session session,
      Generation target,
      List<SourceRegister.Entry> entries,
      Map<String, SourceRegister.Entry> known) {
    Archive archive = session.archive();
    listener.begun(entries.size());
    session
        .register(target)
        .open(
            entries.stream().map(SourceRegister.Entry::file).toList(),
            known,
            session.tally().run());
    return new LiveChange(session, target)
        .run(
            writer -> {
              SourceIntake intake = new SourceIntake(session, writer, known);
              entries.forEach(entry -> intake.take(entry, archive));
            });
  }
}
