package org.shuduan.cli;

import java.io.PrintWriter;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;

/** Shows a run to the person or the program that started it. */
interface RunListener extends IndexListener {

  /** A listener for a run over these files. */
  static RunListener of(boolean json, PrintWriter err, SourceFiles files) {
    return of(json, err, files.files().size() + files.rejects().size());
  }

  /**
   * A listener for a run over so many files.
   *
   * @param files 0 if it is not known how many
   */
  static RunListener of(boolean json, PrintWriter err, int files) {
    return json ? new JsonProgress(err, files) : new TextProgress(err, files);
  }
}
