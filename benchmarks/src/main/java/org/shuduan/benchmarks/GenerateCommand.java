package org.shuduan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shuduan.benchmarks.generate.Corpus;
import org.shuduan.benchmarks.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a corpus of generated reports. */
@Command(name = "generate", description = "Writes generated reports as txt files.")
final class GenerateCommand extends BenchmarkCommand {

  @Mixin private CorpusOptions options;

  /** A row of the table. */
  record Row(long paragraphs, int files, long characters, double seconds, Path folder) {}

  @Override
  Result measure() throws IOException {
    long begun = System.nanoTime();
    Corpus corpus = options.corpus();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Row row =
        new Row(
            corpus.paragraphs(),
            corpus.files(),
            corpus.characters(),
            seconds,
            Corpus.texts(options.folder()));
    return Result.of(
        "generate",
        Map.of("seed", corpus.seed(), "grammar", corpus.grammar()),
        List.of(row),
        "a corpus that is there already is kept");
  }
}
