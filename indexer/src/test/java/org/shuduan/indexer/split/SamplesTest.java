package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** The project's samples split as their hand-made expectations say. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  private record ExpectedParagraph(List<String> section, String text) {}

  private record ExpectedReport(
      int ordinal,
      @Nullable String headline,
      String title,
      @Nullable LocalDate date,
      List<ExpectedParagraph> paragraphs) {}

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"compilation", "work-report", "bureau-summary"})
  void splitsAsAReaderWould(String sample) throws IOException {
    SplitSource split = split(SAMPLES.resolve(sample + ".txt"));

    List<ExpectedReport> expected = expected(sample);
    assertThat(split.reports()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found(split).get(i)).isEqualTo(expected.get(i));
    }
    assertThat(split.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"compilation", "work-report", "bureau-summary"})
  void losesNothing(String sample) throws IOException {
    SplitTesting.assertNothingLost(split(SAMPLES.resolve(sample + ".txt")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void splitsAlikeInEveryEncoding(String charset) throws IOException {
    String text = Files.readString(SAMPLES.resolve("compilation.txt"));
    Path recoded = Files.write(folder.resolve("c.txt"), text.getBytes(Charset.forName(charset)));

    assertThat(split(recoded).reports())
        .isEqualTo(split(SAMPLES.resolve("compilation.txt")).reports());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compilation", "work-report", "bureau-summary"})
  void splitsAlikeWithCarriageReturns(String sample) throws IOException {
    Path txt = SAMPLES.resolve(sample + ".txt");
    String text = Files.readString(txt).replace("\n", "\r\n");

    assertThat(split(Files.writeString(folder.resolve("c.txt"), text)).reports())
        .isEqualTo(split(txt).reports());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 36, 36",
    "1, 3, 42, 44",
    "2, 3, 74, 74",
  })
  void aParagraphNamesItsLines(int report, int paragraph, int first, int last) throws IOException {
    Place place =
        split(SAMPLES.resolve("compilation.txt"))
            .reports()
            .get(report - 1)
            .paragraphs()
            .get(paragraph - 1)
            .place();

    assertThat(place).isEqualTo(new Place(first, last, 0, 0));
  }

  private static SplitSource split(Path file) throws IOException {
    return ReportSplitter.split(SourceReaders.read(file).text());
  }

  private static List<ExpectedReport> found(SplitSource split) {
    return split.reports().stream()
        .map(
            report ->
                new ExpectedReport(
                    report.ordinal(),
                    report.headline(),
                    report.title(),
                    report.date(),
                    report.paragraphs().stream()
                        .map(
                            paragraph ->
                                new ExpectedParagraph(paragraph.section(), paragraph.text()))
                        .toList()))
        .toList();
  }

  private static List<ExpectedReport> expected(String sample) throws IOException {
    JsonNode reports =
        Json.mapper().readTree(Files.readString(SAMPLES.resolve(sample + ".expected.json")));
    List<ExpectedReport> expected = new ArrayList<>();
    for (JsonNode report : reports) {
      List<ExpectedParagraph> paragraphs = new ArrayList<>();
      for (JsonNode paragraph : report.get("paragraphs")) {
        List<String> section = new ArrayList<>();
        paragraph.get("section").forEach(heading -> section.add(heading.stringValue()));
        paragraphs.add(new ExpectedParagraph(section, paragraph.get("text").stringValue()));
      }
      expected.add(
          new ExpectedReport(
              report.get("ordinal").intValue(),
              report.get("headline").isNull() ? null : report.get("headline").stringValue(),
              report.get("title").stringValue(),
              LocalDate.parse(report.get("date").stringValue()),
              paragraphs));
    }
    return expected;
  }
}
