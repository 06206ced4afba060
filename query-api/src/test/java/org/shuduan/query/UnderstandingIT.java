package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.engine.Engine;
import org.shuduan.query.SearchAnswer.Hit;
import org.shuduan.query.SearchAnswer.MatchedNumber;
import org.shuduan.query.SearchAnswer.Understood;

/** What is understood in the text of a query, on a real Elasticsearch. */
class UnderstandingIT {

  private static Engine engine;
  private static ReportSearch search;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    TestReports.index(engine, TestReports.standard());
    search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老旧小区100个以上 | p01",
        "老旧小区 >=12个 | p01 p03 p10",
        "志愿者不少于5000名 | p02 p07 p10",
        "志愿者 >12万 | p02",
        "不到3000人 | p04",
        "覆盖率 90%到100% | p06",
        "10亩以上 | p05 p09",
        "湖南 志愿者 | p02 p04 p10",
        "湖南 志愿者 4000人以上 | p02 p10",
        "湖南 老旧小区 -惠及 | p03 p10",
        "1000亩 | p05 p09",
        "十二万人 | p02",
        "10万人 | p07",
        "约10万人 | p07",
        "老旧小区一千七百七十四个 | p01",
        "义工 | p02 p04 p07 p10",
      })
  void whatIsUnderstoodNarrows(String text, String expected) {
    assertThat(ids(q -> q.text(text))).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void whatIsUndoneIsLookedForAsWords() {
    assertThat(ids(q -> q.text("义工").plain("synonym:义工"))).isEmpty();
    assertThat(ids(q -> q.text("湖南 志愿者").plain("region:湖南"))).containsExactly("p10");
    assertThat(ids(q -> q.text("老旧小区 100个以上").plain("number:老旧小区 100个以上"))).isEmpty();
  }

  @Test
  void aRegionIsAlsoFoundByItsName() {
    assertThat(ids(q -> q.text("社区"))).contains("p07");
    assertThat(ids(q -> q.text("湿地"))).isEqualTo(ids(q -> q.text("苏州 湿地")));
    assertThat(ids(q -> q.text("长沙 湿地"))).isEmpty();
  }

  @Test
  void theNumbersThatAnswerAreMarked() {
    Hit hit = search.search(SearchQuery.builder().text("十万人").build()).hits().get(0);
    assertThat(hit.numbers().stream().filter(MatchedNumber::matched).map(n -> n.number().surface()))
        .containsExactly("10万人");
  }

  @Test
  void aScoreIsExplainedOnRequest() {
    SearchQuery query = SearchQuery.builder().text("志愿者").build();
    assertThat(search.search(query).hits()).extracting(Hit::explanation).containsOnlyNulls();
    Hit hit = search.search(query.toBuilder().explain(true).build()).hits().get(0);
    assertThat(hit.explanation()).isNotNull();
    assertThat(hit.explanation().value()).isEqualTo(hit.score(), within(1e-3));
    assertThat(hit.explanation().details()).isNotEmpty();
  }

  @Test
  void ofEqualParagraphsTheFresherReportComesFirst() {
    String text = "社区食堂开门迎客。";
    TestReports.index(
        engine,
        List.of(
            new TestReports.Paragraph(
                "a", "r1", "430100", "2019-05-01", text, List.of(), List.of()),
            new TestReports.Paragraph(
                "b", "r2", "430100", "2023-05-01", text, List.of(), List.of()),
            new TestReports.Paragraph(
                "c", "r3", "430100", "2019-01-01", text + "食堂食堂。", List.of(), List.of())));
    assertThat(ids(q -> q.text("社区食堂"))).startsWith("b", "a");
    TestReports.index(engine, TestReports.standard());
  }

  @Test
  void aUnitThatDoesNotConvertIsNamed() {
    List<Understood> understood =
        search.search(SearchQuery.builder().text("志愿者 10公里以上").build()).understood();
    assertThat(understood).extracting(Understood::notice).filteredOn(Objects::nonNull).hasSize(1);
    assertThat(search.search(SearchQuery.builder().text("志愿者 10人以上").build()).understood())
        .extracting(Understood::notice)
        .containsOnlyNulls();
  }

  private static List<String> ids(UnaryOperator<SearchQuery.Builder> question) {
    return search.search(question.apply(SearchQuery.builder()).size(100).build()).hits().stream()
        .map(Hit::id)
        .toList();
  }
}
