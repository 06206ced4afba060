package org.shuduan.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuduan.extraction.number.GoldenNumbers;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.region.Region;
import org.shuduan.extraction.region.RegionReading;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.extraction.region.ReportHead;
import org.shuduan.extraction.theme.ThemeQuality;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.split.Paragraph;
import org.shuduan.indexer.split.Report;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/**
 * What is read from texts: structure, regions, themes, numbers.
 *
 * @param home the root of the sources, where the golden cases lie
 */
public record Reading(Path home) {

  private static final String CASES = "extraction/src/test/resources/org/shuduan/extraction/";
  private static final String KNOWN_WRONG = "已知错误";

  /** The files of the samples that come with an expectation. */
  static final List<String> SAMPLES = List.of("compilation", "work-report", "bureau-summary");

  /** All figures that need no Elasticsearch. */
  public List<Quality> measure() throws IOException {
    return List.of(structure(), regions(), themes(), numbers());
  }

  private Quality structure() throws IOException {
    int right = 0;
    int all = 0;
    int expected = 0;
    for (String sample : SAMPLES) {
      Path text = home.resolve("samples").resolve(sample + ".txt");
      List<String> found = found(ReportSplitter.split(SourceReaders.read(text).text()).reports());
      List<String> wanted = expected(text.resolveSibling(sample + ".expected.json"));
      all += found.size() + wanted.size();
      expected += wanted.size();
      Set<String> missing = new HashSet<>(wanted);
      right += (int) found.stream().filter(missing::remove).count();
    }
    return Quality.of(
        "structure of the samples",
        "F1 of paragraphs with their section",
        expected,
        2.0 * right / all);
  }

  private static List<String> found(List<Report> reports) {
    List<String> found = new ArrayList<>();
    for (Report report : reports) {
      for (Paragraph paragraph : report.paragraphs()) {
        found.add(report.ordinal() + "\t" + paragraph.section() + "\t" + paragraph.text());
      }
    }
    return found;
  }

  private static List<String> expected(Path file) throws IOException {
    List<String> expected = new ArrayList<>();
    for (JsonNode report : Json.mapper().readTree(Files.readString(file))) {
      for (JsonNode paragraph : report.get("paragraphs")) {
        List<String> section =
            paragraph.get("section").valueStream().map(JsonNode::stringValue).toList();
        expected.add(
            report.get("ordinal").intValue()
                + "\t"
                + section
                + "\t"
                + paragraph.get("text").stringValue());
      }
    }
    return expected;
  }

  private Quality regions() throws IOException {
    List<String[]> cases =
        Files.readAllLines(home.resolve(CASES + "region/report-regions.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" \\| ", -1))
            .toList();
    RegionResolver resolver = RegionResolver.standard();
    long right =
        cases.stream()
            .filter(cells -> cells[2].strip().startsWith(read(resolver, cells[0], cells[1])))
            .count();
    return Quality.of(
        "regions of hard report heads",
        "code right, or rightly left open",
        cases.size(),
        right / (double) cases.size());
  }

  /** In the form of the cases: a code, or open with the candidates, or none. */
  private static String read(RegionResolver resolver, String title, String text) {
    List<String> paragraphs = text.equals("-") ? List.of() : List.of(text);
    RegionReading reading = resolver.resolve(new ReportHead("", title.strip(), paragraphs));
    if (reading.region() != null) {
      return Objects.requireNonNull(reading.region()).code();
    }
    return reading.candidates().isEmpty()
        ? "none"
        : reading.candidates().stream()
            .map(Region::code)
            .sorted()
            .collect(Collectors.joining(" ", "open ", ""));
  }

  private static Quality themes() {
    return Quality.of(
        "themes of paragraphs that the model did not learn from",
        "micro F1",
        ThemeQuality.unseen().size(),
        ThemeQuality.ofUnseen().f1());
  }

  private static Quality numbers() {
    List<GoldenNumbers.Case> cases = GoldenNumbers.load();
    NumberReader reader = NumberReader.standard();
    long right =
        cases.stream()
            .filter(one -> !one.section().startsWith(KNOWN_WRONG))
            .filter(
                one ->
                    GoldenNumbers.write(one.text(), reader.read(one.text())).equals(one.numbers()))
            .count();
    return Quality.of(
        "numbers of golden sentences",
        "sentences right to the last field; known errors are wrong",
        cases.size(),
        right / (double) cases.size());
  }
}
