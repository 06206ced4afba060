package org.shuduan.indexer;

import java.nio.file.Path;

/** Is told how a run goes on. */
public interface IndexListener {

  /** A file was read and is about to be loaded. */
  void read(Path file, AnnotatedSource source);

  /** A file cannot be used. */
  void rejected(Path file, String reason);

  /** So many documents were stored so far in this run. */
  void stored(long documents);
}
