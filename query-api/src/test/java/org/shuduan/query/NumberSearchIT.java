package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.Engine;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.query.SearchAnswer.Hit;

/** Numbers that are the same are found by each other, and conditions match what they say. */
class NumberSearchIT {

  private static final SearchLimits ALL = new SearchLimits(1000, 500, 100, 8, 200, 100_000);

  private static Engine engine;
  private static ReportSearch search;

  @BeforeAll
  static void connect() {
    engine = TestNode.connect();
    search =
        new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER, TestReports.KEYS, ALL);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @Test
  void equalNumbersFindEachOther() {
    List<String[]> pairs =
        Samples.lines("number-pairs.txt").stream().map(line -> line.split("=")).toList();
    assertThat(pairs).hasSize(60);
    TestReports.index(engine, holding(pairs));
    SoftAssertions found = new SoftAssertions();
    for (int i = 0; i < pairs.size(); i++) {
      for (int side = 0; side < 2; side++) {
        String asked = pairs.get(i)[1 - side];
        found
            .assertThat(ids(asked))
            .as("%s finds %s", asked, pairs.get(i)[side])
            .contains(i + "-" + side);
      }
    }
    found.assertAll();
  }

  /** Each number in a paragraph of its own, read as documents are. */
  private static List<TestReports.Paragraph> holding(List<String[]> pairs) {
    NumberReader reader = NumberReader.create(TestReports.UNITS, TestReports.KEYS);
    List<TestReports.Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (int side = 0; side < 2; side++) {
        String text = "其中一项为" + pairs.get(i)[side] + "。";
        paragraphs.add(
            new TestReports.Paragraph(
                i + "-" + side, "r", "430100", null, text, List.of(), reader.read(text)));
      }
    }
    return paragraphs;
  }

  @Test
  void conditionsMatchWhatTheySay() {
    List<AnnotatedParagraph> samples = Samples.index(engine);
    List<String> conditions = Samples.lines("number-conditions.txt");
    assertThat(conditions).hasSize(60);
    SoftAssertions kept = new SoftAssertions();
    for (String line : conditions) {
      String[] parts = line.split("\\s*\\|\\s*");
      List<String> found = ids(parts[0]);
      for (String piece : pieces(parts[1])) {
        kept.assertThat(found)
            .as("%s must match %s", parts[0], piece)
            .containsAll(Samples.holding(piece, samples));
      }
      for (String piece : pieces(parts[2])) {
        kept.assertThat(found)
            .as("%s must not match %s", parts[0], piece)
            .doesNotContainAnyElementsOf(Samples.holding(piece, samples));
      }
    }
    kept.assertAll();
  }

  private static List<String> pieces(String list) {
    return list.equals("-") ? List.of() : Arrays.asList(list.split("\\s*;\\s*"));
  }

  private static List<String> ids(String text) {
    return search.search(SearchQuery.builder().text(text).size(1000).build()).hits().stream()
        .map(Hit::id)
        .toList();
  }
}
