package org.shuduan.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.Rebuild;

/**
 * The compilation among the samples, indexed as the product indexes it, and files about it. {@code
 * -Dshuduan.corpus=FILE} takes another compilation for the measurements that allow it.
 */
public final class Samples {

  private static final Path COMPILATION = Path.of("../samples/compilation.txt");
  private static final @Nullable String CORPUS = System.getProperty("shuduan.corpus");

  private static final IndexListener SILENT =
      new IndexListener() {
        @Override
        public void read(SourceFile file, AnnotatedSource source) {}

        @Override
        public void rejected(String reason) {
          throw new IllegalStateException(reason);
        }

        @Override
        public void stored(long paragraphs, long documents) {}
      };

  private Samples() {}

  /** Makes the compilation live and gives its paragraphs. */
  public static List<AnnotatedParagraph> index(Engine engine) {
    return index(engine, COMPILATION);
  }

  /** Whether a compilation is given that is not the project's. */
  static boolean corpusIsGiven() {
    return CORPUS != null;
  }

  /** Makes the given compilation live, or that of the samples, and gives its paragraphs. */
  static List<AnnotatedParagraph> indexCorpus(Engine engine) {
    return index(engine, CORPUS == null ? COMPILATION : Path.of(CORPUS));
  }

  /** Makes a file live and gives its paragraphs. */
  static List<AnnotatedParagraph> index(Engine engine, Path file) {
    Pipeline pipeline = Pipeline.standard();
    try (SourceFiles files = SourceFiles.expand(List.of(file))) {
      new Rebuild(engine, pipeline, SILENT).from(files);
      List<AnnotatedParagraph> paragraphs = new ArrayList<>();
      pipeline.read(SourceFile.of(file), report -> paragraphs.addAll(report.paragraphs()));
      return paragraphs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the paragraphs that hold a piece of text. */
  static List<String> holding(String piece, List<AnnotatedParagraph> paragraphs) {
    List<String> ids =
        paragraphs.stream()
            .filter(p -> p.text().contains(piece))
            .map(AnnotatedParagraph::id)
            .toList();
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no paragraph holds '" + piece + "'");
    }
    return ids;
  }

  /** The lines of a file beside this class, without comments and empty ones. */
  static List<String> lines(String resource) {
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
