package org.shuduan.indexer.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;

/** An index run in a process of its own, which can be killed. */
final class IndexProcess {

  private IndexProcess() {}

  /**
   * Indexes a folder.
   *
   * @param arguments address of Elasticsearch, folder to index, folder for dead letters
   */
  public static void main(String[] arguments) throws IOException {
    RunOptions options =
        RunOptions.STANDARD
            .withDeadLetters(Path.of(arguments[2]))
            .withLockExpiry(Duration.ofSeconds(1));
    try (Engine engine = Engine.connect(EngineOptions.at(arguments[0]));
        SourceFiles files = SourceFiles.expand(List.of(Path.of(arguments[1])))) {
      new IndexRun(engine, Pipeline.standard(), options, new Silent()).run(files);
    }
  }

  static Process start(String url, Path folder, Path deadLetters) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                IndexProcess.class.getName(),
                url,
                folder.toString(),
                deadLetters.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static final class Silent implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {
      throw new IllegalStateException(reason);
    }

    @Override
    public void stored(long documents) {}
  }
}
