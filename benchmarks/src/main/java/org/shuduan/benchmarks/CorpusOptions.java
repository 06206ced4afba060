package org.shuduan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.benchmarks.generate.Corpus;
import picocli.CommandLine.Option;

/** Which generated reports to measure on. */
final class CorpusOptions {

  @Option(names = "--paragraphs", paramLabel = "N", description = "size of the corpus")
  long paragraphs = 10_000;

  @Option(names = "--seed", paramLabel = "N", description = "what chance begins with")
  long seed = 1;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "where the corpus lies or goes; default benchmarks/target/corpus/N-SEED")
  @Nullable Path folder;

  /** The folder of the corpus. */
  Path folder() {
    return folder(paragraphs);
  }

  /** The folder of a corpus of another size. */
  Path folder(long paragraphs) {
    String name = paragraphs + "-" + seed;
    return folder == null ? SourceTree.target("corpus").resolve(name) : folder.resolve(name);
  }

  /** The corpus, written if it is not there. */
  Corpus corpus() throws IOException {
    return corpus(paragraphs);
  }

  /** A corpus of another size, written if it is not there. */
  Corpus corpus(long paragraphs) throws IOException {
    return Corpus.in(folder(paragraphs), paragraphs, seed);
  }

  /** What figures on the corpus depend on, to be added to. */
  Map<String, Object> settings(Corpus corpus) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("paragraphs", corpus.paragraphs());
    settings.put("seed", corpus.seed());
    settings.put("grammar", corpus.grammar());
    return settings;
  }
}
