package org.shuduan.benchmarks.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.IndexSummary;

/** From files to live indices, as users go it. */
public final class WholeWay {

  private WholeWay() {}

  /** Indexes files and folders. */
  public static IndexSummary index(Engine engine, Path... texts) throws IOException {
    try (SourceFiles files = SourceFiles.expand(List.of(texts))) {
      return new IndexRun(engine, Pipeline.standard(), new Silent()).run(files);
    }
  }

  /** No measurement waits for a terminal. */
  private static final class Silent implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {
      throw new IllegalStateException("a generated file was rejected: " + reason);
    }

    @Override
    public void stored(long paragraphs, long documents) {}
  }
}
