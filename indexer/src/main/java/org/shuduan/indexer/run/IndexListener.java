package org.shuduan.indexer.run;

import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.read.SourceFile;

/** Is told how a run goes on. */
public interface IndexListener {

  /** So many files are named; each will be read, rejected or unchanged. */
  default void begun(int files) {}

  /** A file was read to its end; its paragraphs are being stored. */
  void read(SourceFile file, AnnotatedSource source);

  /** A file cannot be used; the reason names it. */
  void rejected(String reason);

  /** How many paragraphs were read and how many documents were stored so far in this run. */
  void stored(long paragraphs, long documents);

  /** A file is in the index as it is; nothing was to do. */
  default void unchanged(SourceFile file) {}

  /** All that a file changes was sent. */
  default void changed(SourceChange change) {}

  /** What the run does now that all files were read; in Chinese, for people. */
  default void step(String what) {}
}
