package org.shuduan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.SourceChange;
import org.shuduan.mappings.Json;
import tools.jackson.databind.node.ObjectNode;

/** Shows a run to a program: a line of JSON for each event, as docs/contracts.md says. */
final class JsonProgress implements IndexListener {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final PrintWriter err;
  private final Pace pace;
  private long lastShown = System.nanoTime();

  JsonProgress(PrintWriter err) {
    this.err = err;
    this.pace = new Pace();
  }

  @Override
  public void begun(int files) {
    pace.begun(files);
  }

  @Override
  public void read(SourceFile file, AnnotatedSource source) {
    pace.fileDone();
    print(
        event("read")
            .put("file", file.name())
            .put("reports", source.reports())
            .put("paragraphs", source.paragraphs())
            .set("warnings", Json.mapper().valueToTree(source.warnings())));
  }

  @Override
  public void rejected(String reason) {
    pace.fileDone();
    print(event("rejected").put("reason", reason));
  }

  @Override
  public void unchanged(SourceFile file) {
    pace.fileDone();
    print(event("unchanged").put("file", file.name()));
  }

  @Override
  public void changed(SourceChange change) {
    print(
        event("changed")
            .put("file", change.file())
            .put("came", change.came())
            .put("stayed", change.stayed())
            .put("shared", change.shared())
            .put("went", change.went())
            .set("listed", Json.mapper().valueToTree(change.listed())));
  }

  @Override
  public void stored(long paragraphs, long documents) {
    if (System.nanoTime() - lastShown >= BETWEEN.toNanos()) {
      lastShown = System.nanoTime();
      @Nullable Duration left = pace.left();
      print(
          event("progress")
              .put("paragraphs", paragraphs)
              .put("paragraphs_per_second", pace.perSecond(paragraphs))
              .put("documents", documents)
              .put("documents_per_second", pace.perSecond(documents))
              .put("seconds_left", left == null ? null : left.toSeconds()));
    }
  }

  @Override
  public void step(String what) {
    print(event("step").put("what", what));
  }

  private ObjectNode event(String name) {
    return Json.mapper()
        .createObjectNode()
        .put("event", name)
        .put("files_done", pace.done())
        .put("files", pace.files());
  }

  private void print(Object event) {
    err.println(event);
    err.flush();
  }
}
