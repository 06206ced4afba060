package org.shuduan.indexer.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFiles;

/** An index run in a process of its own, which can be killed. */
final class IndexProcess {

  /** How long its lock holds after it was killed. */
  static final Duration LOCK_EXPIRY = Duration.ofSeconds(1);

  private IndexProcess() {}

  /**
   * Indexes a folder; prints a line for each event.
   *
   * @param arguments address of Elasticsearch, folder to index, folder for dead letters
   */
  public static void main(String[] arguments) throws IOException {
    RunOptions options =
        RunOptions.STANDARD.withDeadLetters(Path.of(arguments[2])).withLockExpiry(LOCK_EXPIRY);
    try (Engine engine = Engine.connect(EngineOptions.at(arguments[0]));
        SourceFiles files = SourceFiles.expand(List.of(Path.of(arguments[1])))) {
      new IndexRun(engine, Pipeline.standard(), options, new Events(System.out::println))
          .run(files);
    }
  }

  static Process start(String url, Path folder, Path deadLetters) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // It starts a third sooner.
                "-cp",
                System.getProperty("java.class.path"),
                IndexProcess.class.getName(),
                url,
                folder.toString(),
                deadLetters.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
