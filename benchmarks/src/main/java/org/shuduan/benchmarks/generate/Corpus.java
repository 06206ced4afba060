package org.shuduan.benchmarks.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.shuduan.mappings.Fingerprint;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Generated reports in a folder, as txt files of 400 paragraphs. The same seed gives the same
 * files, and a smaller corpus is the beginning of a larger one.
 *
 * @param paragraphs how many were written
 * @param seed what chance began with
 * @param files how many files
 * @param characters in all files
 * @param grammar the fingerprint of the data files that they were made from
 */
public record Corpus(long paragraphs, long seed, int files, long characters, String grammar) {

  private static final int PARAGRAPHS_A_FILE = 400;
  private static final String GRAMMAR = "grammar.txt";
  private static final String FACTS = "corpus.json";
  private static final String DATA = "org/shuduan/benchmarks/generate/";

  /**
   * The corpus in a folder, written if it is not there yet or was made from other data. One file is
   * held in memory at a time.
   */
  public static Corpus in(Path folder, long paragraphs, long seed) throws IOException {
    String grammar = Fingerprint.of(List.of(DATA + GRAMMAR, DATA + "markers.txt"));
    Path facts = folder.resolve(FACTS);
    if (Files.exists(facts)) {
      Corpus found = Json.mapper().readValue(Files.readString(facts), Corpus.class);
      if (found.paragraphs == paragraphs && found.seed == seed && found.grammar.equals(grammar)) {
        return found;
      }
      Files.delete(facts);
    }
    Corpus written = write(folder, paragraphs, seed, grammar);
    Files.writeString(facts, Json.mapper().writeValueAsString(written));
    return written;
  }

  /** Where the texts of a corpus lie: all files of this folder, and only they. */
  public static Path texts(Path folder) {
    return folder.resolve("texts");
  }

  /** A file of a corpus, by its number from 0. */
  public static Path file(Path folder, int number) {
    return texts(folder).resolve("reports-%05d.txt".formatted(number));
  }

  private static Corpus write(Path folder, long paragraphs, long seed, String fingerprint)
      throws IOException {
    clear(texts(folder));
    Grammar grammar = Grammar.of(SectionedWords.standard(Corpus.class, GRAMMAR));
    Markers markers = new Markers(seed);
    int files = 0;
    long characters = 0;
    for (long first = 0; first < paragraphs; first += PARAGRAPHS_A_FILE) {
      Random random = new Random(Markers.scrambled(seed + files));
      String text =
          new Compilation(grammar, markers, random, first)
              .text((int) Math.min(PARAGRAPHS_A_FILE, paragraphs - first));
      Files.writeString(file(folder, files), text);
      characters += text.length();
      files++;
    }
    return new Corpus(paragraphs, seed, files, characters, fingerprint);
  }

  /** A folder with none of the files of an earlier corpus. */
  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder, "reports-*.txt")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }
}
