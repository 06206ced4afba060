package org.shuduan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.SourceChange;

/** Shows a run to a person. */
final class TextProgress implements IndexListener {

  /** So many paragraphs of a changed file are shown. */
  private static final int SHOWN = 20;

  private final PrintWriter err;
  private final Progress progress;
  private final Pace pace;

  TextProgress(PrintWriter err) {
    this.err = err;
    this.progress = new Progress(err);
    this.pace = new Pace();
  }

  @Override
  public void begun(int files) {
    pace.begun(files);
  }

  @Override
  public void read(SourceFile file, AnnotatedSource source) {
    pace.fileDone();
    progress.done(
        "[%d/%d] %s：%d 篇报告，%d 段"
            .formatted(
                pace.done(), pace.files(), file.location(), source.reports(), source.paragraphs()));
    source.warnings().forEach(warning -> err.println("  提示：" + warning));
  }

  @Override
  public void rejected(String reason) {
    pace.fileDone();
    // The only file's reason is that of the whole run's failure, which is told anyway.
    if (pace.files() > 1) {
      progress.done("[%d/%d] 不可用：%s".formatted(pace.done(), pace.files(), reason));
    }
  }

  @Override
  public void unchanged(SourceFile file) {
    pace.fileDone();
    progress.done("[%d/%d] %s：没有变化".formatted(pace.done(), pace.files(), file.location()));
  }

  @Override
  public void changed(SourceChange change) {
    if (change.shared() > 0) {
      err.println("  其中 %d 段别的来源也有，只添了来源".formatted(change.shared()));
    }
    if (!change.changed()) {
      return;
    }
    progress.done(
        "  %s：新增 %d 段，保留 %d 段，去掉 %d 段"
            .formatted(change.file(), change.came(), change.stayed(), change.went()));
    change.listed().stream()
        .limit(SHOWN)
        .forEach(listed -> err.println("  " + (listed.came() ? "＋ " : "－ ") + listed.text()));
    if (change.came() + change.went() > SHOWN) {
      err.println("  …… 其余见 --json");
    }
  }

  @Override
  public void stored(long paragraphs, long documents) {
    Duration left = pace.left();
    progress.update(
        "[%d/%d] 已读 %d 段，每秒 %d 段%s"
            .formatted(
                pace.done(),
                pace.files(),
                paragraphs,
                pace.perSecond(paragraphs),
                left == null
                    ? ""
                    : "，约剩 %d 分 %d 秒".formatted(left.toMinutes(), left.toSecondsPart())));
  }

  @Override
  public void step(String what) {
    progress.update(what + " …");
  }
}
