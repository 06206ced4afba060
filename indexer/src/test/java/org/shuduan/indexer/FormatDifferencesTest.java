package org.shuduan.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.read.SampleFormats;
import org.shuduan.indexer.read.SourceFile;

/**
 * A text and a Word document of the same text give paragraphs of the same ids; those that differ
 * are listed by their ids. {@code -Dshuduan.corpus=FILE} compares another text.
 */
class FormatDifferencesTest {

  private static final Path SAMPLE = Path.of("..", "samples", "compilation.txt");

  @TempDir private Path folder;
  private Map<String, AnnotatedParagraph> text;
  private Map<String, AnnotatedParagraph> word;

  @BeforeEach
  void read() throws IOException {
    String given = System.getProperty("shuduan.corpus");
    Path file = given == null ? SAMPLE : Path.of(given);
    Path docx = SampleFormats.docx(Files.readString(file), folder.resolve("a.docx"));
    text = paragraphs(file);
    word = paragraphs(docx);
  }

  @Test
  void theParagraphsOfATextAndOfAWordDocumentOfItHaveTheSameIds() {
    List<Difference> differences = differences();
    differences.forEach(System.out::println);
    System.out.println(
        "%d paragraphs of the text, %d of the document: %s"
            .formatted(
                text.size(),
                word.size(),
                differences.stream()
                    .collect(
                        Collectors.groupingBy(
                            Difference::kind, TreeMap::new, Collectors.counting()))));
    assertThat(differences).hasSizeLessThanOrEqualTo(text.size() / 50);
  }

  /** How one paragraph, or a few that belong together, differ. */
  private enum Kind {
    /** The same, under other headings or in another place of its report. */
    PLACE,
    /** The same letters in a report whose title, headline or date differs. */
    REPORT,
    /** The same but for white space. */
    WHITE_SPACE,
    /** The same letters, cut into paragraphs at other places. */
    CUT,
    /** Only the text has it. */
    ONLY_TEXT,
    /** Only the document has it. */
    ONLY_WORD
  }

  /**
   * A difference.
   *
   * @param ordinals of its report in the source, and of the paragraph in the report
   */
  private record Difference(Kind kind, String id, String ordinals, int characters) {
    static Difference of(Kind kind, AnnotatedParagraph paragraph) {
      return new Difference(
          kind,
          paragraph.id(),
          paragraph.report().ordinal() + "/" + paragraph.ordinal(),
          paragraph.text().length());
    }
  }

  private List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    text.forEach(
        (id, paragraph) -> {
          AnnotatedParagraph twin = word.get(id);
          if (twin == null) {
            differences.add(Difference.of(kind(paragraph, word, Kind.ONLY_TEXT), paragraph));
          } else if (!paragraph.section().equals(twin.section())
              || paragraph.ordinal() != twin.ordinal()) {
            differences.add(Difference.of(Kind.PLACE, paragraph));
          }
        });
    word.forEach(
        (id, paragraph) -> {
          if (!text.containsKey(id)) {
            differences.add(Difference.of(kind(paragraph, text, Kind.ONLY_WORD), paragraph));
          }
        });
    return differences;
  }

  private static Kind kind(
      AnnotatedParagraph paragraph, Map<String, AnnotatedParagraph> others, Kind otherwise) {
    for (AnnotatedParagraph other : others.values()) {
      if (other.text().equals(paragraph.text())) {
        return Kind.REPORT;
      }
      String one = squeezed(paragraph);
      String two = squeezed(other);
      if (one.equals(two)) {
        return Kind.WHITE_SPACE;
      }
      if (one.contains(two) || two.contains(one)) {
        return Kind.CUT;
      }
    }
    return otherwise;
  }

  private static String squeezed(AnnotatedParagraph paragraph) {
    return paragraph.text().replaceAll("[\\s\u3000]+", "");
  }

  private static Map<String, AnnotatedParagraph> paragraphs(Path file) throws IOException {
    Map<String, AnnotatedParagraph> paragraphs = new LinkedHashMap<>();
    List<AnnotatedReport> reports = new ArrayList<>();
    Pipeline.standard().read(SourceFile.of(file), reports::add);
    for (AnnotatedReport report : reports) {
      report.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    }
    return paragraphs;
  }
}
