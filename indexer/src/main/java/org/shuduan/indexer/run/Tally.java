package org.shuduan.indexer.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.load.DeadLetters;

/** Counts what a run does. */
final class Tally {

  private final String run;
  private final String command;
  private final Instant begun = Instant.now();
  private final List<String> incomplete = new ArrayList<>();
  private int files;
  private int rejected;
  private int unchanged;
  private int reports;
  private long came;
  private long went;
  private long stayed;
  private @Nullable String snapshot;
  private final List<String> leftOut = new ArrayList<>();

  Tally(String run, String command) {
    this.run = run;
    this.command = command;
  }

  String run() {
    return run;
  }

  void unchanged() {
    unchanged++;
  }

  void rejected() {
    rejected++;
  }

  /** A file of which not everything could be written. */
  void incomplete(String file) {
    if (!incomplete.contains(file)) {
      incomplete.add(file);
    }
  }

  /** A snapshot was taken. */
  void snapshot(String repositoryAndName) {
    snapshot = repositoryAndName;
  }

  /** A source that the new generation does not hold. */
  void leftOut(String file) {
    leftOut.add(file);
  }

  void add(SourceChange change) {
    files++;
    reports += change.source() == null ? 0 : change.source().reports();
    came += change.came();
    went += change.went();
    stayed += change.stayed();
  }

  boolean isNothingUsed() {
    return files == 0 && unchanged == 0;
  }

  RunDocument begun() {
    return RunDocument.begun(run, command, begun);
  }

  RunDocument ended(IndexSummary summary) {
    List<String> warnings = summary.incomplete().stream().map(file -> "没有写全：" + file).toList();
    return document(
        summary.isComplete() ? SourceDocument.COMPLETE : RunDocument.PARTLY,
        summary.paragraphs(),
        summary.quantities(),
        warnings);
  }

  RunDocument failed(String reason) {
    return document(RunDocument.FAILED, 0, 0, List.of(reason));
  }

  private RunDocument document(
      String state, long paragraphs, long quantities, List<String> warnings) {
    return new RunDocument(
        run,
        RunDocument.KIND,
        state,
        run,
        command,
        files,
        rejected,
        came,
        went,
        stayed,
        paragraphs,
        quantities,
        warnings,
        begun,
        Instant.now());
  }

  IndexSummary summary(
      String generation, long paragraphs, long quantities, @Nullable DeadLetters letters) {
    return new IndexSummary(
        run,
        generation,
        files,
        rejected,
        unchanged,
        reports,
        paragraphs,
        quantities,
        came,
        went,
        stayed,
        incomplete,
        letters == null || letters.documents() == 0 ? null : letters.path(),
        snapshot,
        leftOut);
  }
}
