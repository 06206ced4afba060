package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.indexer.read.SampleFormats;
import org.shuduan.indexer.read.SourceReaders;

/** The samples give the same paragraphs in every format. */
class FormatsTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "compilation, docx",
    "compilation, html",
    "compilation, md",
    "bureau-summary, docx",
    "bureau-summary, html",
    "bureau-summary, md",
  })
  void writtenByLibraries(String sample, String format) throws IOException {
    SplitSource split = split(written(sample, format));

    assertThat(f1(split, original(sample))).isGreaterThanOrEqualTo(0.99);
    SplitTesting.assertNothingLost(split);
  }

  @ParameterizedTest
  @CsvSource({
    "compilation, docx, 0.99",
    "compilation, doc, 0.97",
    "compilation, pdf, 0.97",
    "bureau-summary, docx, 0.99",
    "bureau-summary, doc, 0.97",
    "bureau-summary, pdf, 0.97",
  })
  void writtenByLibreOffice(String sample, String format, double atLeast) throws IOException {
    SplitSource split = split(SAMPLES.resolve("formats").resolve(sample + "." + format));

    assertThat(f1(split, original(sample))).isGreaterThanOrEqualTo(atLeast);
    SplitTesting.assertNothingLost(split);
  }

  @ParameterizedTest
  @CsvSource({"城市工作材料选编, page-header, 10", "第 2 页 共 11 页, page-number, 1"})
  void namesWhatRepeatsOnThePagesOfAPdf(String line, String noise, int times) throws IOException {
    SplitSource split = split(SAMPLES.resolve("formats/compilation.pdf"));

    String text = SplitTesting.text(split);
    assertThat(split.blocks())
        .filteredOn(block -> text.substring(block.start(), block.end()).strip().equals(line))
        .filteredOn(block -> noise.equals(block.noise()))
        .hasSize(times);
  }

  private Path written(String sample, String format) throws IOException {
    String text = Files.readString(SAMPLES.resolve(sample + ".txt"));
    Path file = folder.resolve(sample + "." + format);
    return switch (format) {
      case "docx" -> SampleFormats.docx(text, file);
      case "html" -> SampleFormats.html(text, file);
      case "md" -> SampleFormats.markdown(text, file);
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static SplitSource original(String sample) throws IOException {
    return split(SAMPLES.resolve(sample + ".txt"));
  }

  private static SplitSource split(Path file) throws IOException {
    return ReportSplitter.split(SourceReaders.read(file).text());
  }

  private static double f1(SplitSource found, SplitSource expected) {
    List<String> left = texts(expected);
    int all = left.size();
    int same = 0;
    List<String> texts = texts(found);
    for (String text : texts) {
      if (left.remove(text)) {
        same++;
      }
    }
    return 2.0 * same / (all + texts.size());
  }

  /** What white space a format keeps between Western letters is not compared. */
  private static List<String> texts(SplitSource split) {
    List<String> texts = new ArrayList<>();
    split.reports().stream()
        .flatMap(report -> report.paragraphs().stream())
        .forEach(paragraph -> texts.add(paragraph.text().replace(" ", "")));
    return texts;
  }
}
