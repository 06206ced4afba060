package org.shuduan.cli;

import java.io.PrintWriter;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.IndexListener;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;

/** Shows an index run to the person who started it. */
final class IndexProgress implements IndexListener {

  private final PrintWriter err;
  private final Progress progress;
  private final int files;
  private int done;

  IndexProgress(PrintWriter err, SourceFiles files) {
    this.err = err;
    this.progress = new Progress(err);
    this.files = files.files().size() + files.rejects().size();
  }

  @Override
  public void read(SourceFile file, AnnotatedSource source) {
    done++;
    progress.done(
        String.format(
            "[%d/%d] %s：%d 篇报告，%d 段",
            done, files, file.location(), source.reports(), source.paragraphs()));
    source.warnings().forEach(warning -> err.println("  提示：" + warning));
  }

  @Override
  public void rejected(String reason) {
    done++;
    // The only file's reason is that of the whole run's failure, which is told anyway.
    if (files > 1) {
      progress.done(String.format("[%d/%d] 不可用：%s", done, files, reason));
    }
  }

  @Override
  public void stored(long documents) {
    progress.update("已写入 " + documents + " 个文档");
  }
}
