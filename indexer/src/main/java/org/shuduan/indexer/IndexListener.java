package org.shuduan.indexer;

import org.shuduan.indexer.read.SourceFile;

/** Is told how a run goes on. */
public interface IndexListener {

  /** A file was read to its end; its paragraphs are being stored. */
  void read(SourceFile file, AnnotatedSource source);

  /** A file cannot be used; the reason names it. */
  void rejected(String reason);

  /** So many documents were stored so far in this run. */
  void stored(long documents);
}
