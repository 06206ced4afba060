package org.shuduan.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.benchmarks.generate.Markers.Marker;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.read.SourceFile;

/** What the generator promises, as the product reads it. */
class CorpusTest {

  private static final int PARAGRAPHS = 1000;
  private static final long SEED = 7;

  @TempDir private static Path folder;
  private static List<AnnotatedSource> sources;
  private static final List<AnnotatedParagraph> paragraphs = new ArrayList<>();

  @BeforeAll
  static void generate() throws IOException {
    Corpus.in(folder, PARAGRAPHS, SEED);
    Pipeline pipeline = Pipeline.standard();
    sources = files(folder).map(file -> read(pipeline, file)).toList();
  }

  @Test
  void holdsAsManyParagraphsAsAskedFor() {
    assertThat(paragraphs.size()).isBetween(PARAGRAPHS * 99 / 100, PARAGRAPHS * 101 / 100);
  }

  @Test
  void noTwoParagraphsAreAlike() {
    assertThat(paragraphs.stream().map(AnnotatedParagraph::text).distinct().count())
        .isEqualTo(paragraphs.size());
  }

  @Test
  void plantsEachWordInItsShareOfTheParagraphsAndNowhereElse() {
    for (Marker marker : Markers.all()) {
      if (marker.every() <= PARAGRAPHS) {
        long found = paragraphs.stream().filter(one -> one.text().contains(marker.word())).count();
        assertThat(found)
            .as(marker.word())
            .isBetween(PARAGRAPHS / marker.every() - 2L, PARAGRAPHS / marker.every() + 2L);
      }
    }
  }

  @Test
  void saysSomethingOfRegionsThemesAndNumbers() {
    // Several places share a name, and their reports leave it open.
    assertThat(count(one -> one.report().region() != null)).isGreaterThan(PARAGRAPHS * 85 / 100);
    assertThat(count(one -> !one.themes().isEmpty())).isGreaterThan(PARAGRAPHS / 2);
    assertThat(count(one -> !one.numbers().isEmpty())).isGreaterThan(PARAGRAPHS * 9 / 10);
    assertThat(paragraphs.stream().flatMap(one -> one.themes().stream()).distinct())
        .hasSizeGreaterThan(20);
  }

  @Test
  void isDirty() {
    assertThat(sources.stream().flatMap(source -> source.dropped().stream())).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSameAndTheBeginningOfMore(@TempDir Path again) throws IOException {
    Corpus.in(again, PARAGRAPHS + 400, SEED);
    List<Path> more = files(again).toList();
    List<Path> files = files(folder).toList();
    // The last file of the smaller one is shorter.
    for (int i = 0; i < files.size() - 1; i++) {
      assertThat(more.get(i)).hasSameTextualContentAs(files.get(i));
    }
  }

  @Test
  void anotherSeedGivesOtherTexts(@TempDir Path other) throws IOException {
    Corpus.in(other, 400, SEED + 1);
    assertThat(Files.readString(files(other).findFirst().orElseThrow()))
        .isNotEqualTo(Files.readString(files(folder).findFirst().orElseThrow()));
  }

  private static long count(Predicate<AnnotatedParagraph> condition) {
    return paragraphs.stream().filter(condition).count();
  }

  private static AnnotatedSource read(Pipeline pipeline, Path file) {
    try {
      return pipeline.read(SourceFile.of(file), report -> paragraphs.addAll(report.paragraphs()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Corpus.texts(folder))) {
      return files.sorted().toList().stream();
    }
  }
}
