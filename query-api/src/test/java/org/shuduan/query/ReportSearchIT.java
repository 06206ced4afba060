package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.query.SearchAnswer.By;
import org.shuduan.query.SearchAnswer.FacetValue;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.Hit;
import org.shuduan.query.SearchAnswer.MatchedNumber;

/** What a search promises, on a real Elasticsearch. */
class ReportSearchIT extends OnStandardReports {

  @Test
  void anEmptyQueryFindsEverything() {
    SearchAnswer answer = search.search(SearchQuery.builder().build());
    assertThat(answer.total().value()).isEqualTo(TestReports.standard().size());
    assertThat(answer.total().relation()).isEqualTo(SearchAnswer.Relation.EQ);
    assertThat(answer.nextCursor()).isNull();
  }

  @Test
  void findsWordsAndCharactersThatStandThere() {
    assertThat(ids(q -> q.text("老旧小区"))).contains("p01", "p03", "p10");
    assertThat(ids(q -> q.text("志愿者 社区"))).containsExactlyInAnyOrder("p04", "p07");
    assertThat(ids(q -> q.text("1774个"))).containsExactly("p01");
    assertThat(ids(q -> q.text("愿者超过"))).containsExactly("p02");
  }

  @Test
  void whatHoldsAPartOfTheWordsFillsTheFirstPageUp() {
    SearchQuery.Builder asked = SearchQuery.builder().text("小区图书馆");
    SearchAnswer answer = search.search(asked.build());

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.total().value()).isZero();
    assertThat(answer.related()).extracting(SearchAnswer.Hit::id).contains("p01", "p03");
    assertThat(search.search(asked.sort(Sort.DATE).build()).related()).isEmpty();
  }

  @Test
  void whatIsRelatedMeetsAllElseAndIsNoHit() {
    SearchAnswer all = search.search(SearchQuery.builder().text("老旧小区改造 -1774个").build());
    assertThat(all.related())
        .isNotEmpty()
        .noneMatch(all.hits()::contains)
        .noneMatch(hit -> hit.text().contains("1774个"));

    SearchAnswer narrowed =
        search.search(SearchQuery.builder().text("老旧小区改造").choose(Facet.REGION, "湖南省").build());
    assertThat(narrowed.related()).allMatch(hit -> hit.region().province().equals("湖南省"));
  }

  @Test
  void aQuotedPartMustStandThereAsAPhrase() {
    assertThat(ids(q -> q.text("\"老旧小区\""))).containsExactlyInAnyOrder("p01", "p03", "p10");
    assertThat(ids(q -> q.text("“老旧的小区”"))).containsExactly("p08");
    assertThat(ids(q -> q.text("\"小区改造\""))).isEmpty();
  }

  @Test
  void aQuotedPartIsFoundWithItsSigns() {
    assertThat(ids(q -> q.text("\"90%\""))).containsExactly("p06");
    assertThat(ids(q -> q.text("\"80%\""))).isEmpty();
    assertThat(ids(q -> q.text("\"100个。\""))).containsExactly("p03");
    assertThat(ids(q -> q.text("\"小区1774 个，惠及\""))).containsExactly("p01");
    assertThat(ids(q -> q.text("\"志愿者志愿服务队\""))).isEmpty();
  }

  @Test
  void whatIsExcludedStandsNowhereInAHit() {
    assertThat(ids(q -> q.text("老旧小区 -改造"))).containsExactly("p10");
    assertThat(ids(q -> q.text("老旧小区 不含志愿者"))).containsExactlyInAnyOrder("p01", "p03");
    assertThat(ids(q -> q.text("-志愿者 -\"小区\""))).containsExactlyInAnyOrder("p05", "p06", "p09");
  }

  @Test
  void marksQuotedPartsWithTheirSigns() {
    assertThat(search.search(SearchQuery.builder().text("\"98.5%，\"").build()).hits().get(0))
        .extracting(Hit::highlights)
        .isEqualTo(List.of(new Highlight(9, 15, By.LITERAL)));
  }

  @Test
  void marksWordsLiteralsAndNumbersByOffset() {
    SearchAnswer answer =
        search.search(SearchQuery.builder().text("改造").number("老旧小区>=1000个").build());
    Hit hit = answer.hits().get(0);
    assertThat(hit.highlights())
        .containsExactly(new Highlight(2, 4, By.LITERAL), new Highlight(8, 13, By.NUMBER));
    assertThat(hit.text().substring(8, 13)).isEqualTo("1774个");
    assertThat(hit.numbers())
        .extracting(n -> n.number().surface(), MatchedNumber::matched)
        .containsExactly(tuple("1774个", true), tuple("36万户", false));
  }

  @Test
  void aRegionIsWhatLiesBelowItToo() {
    assertThat(ids(q -> q.choose(Facet.REGION, "湖南省")))
        .containsExactlyInAnyOrder("p01", "p02", "p03", "p04", "p10");
    assertThat(ids(q -> q.choose(Facet.REGION, "430100").choose(Facet.REGION, "苏州")))
        .containsExactlyInAnyOrder("p01", "p02", "p05", "p06");
    assertThat(ids(q -> q.choose(Facet.REGION, "湖南").exclude(Facet.REGION, "长沙市")))
        .containsExactlyInAnyOrder("p03", "p04", "p10");
  }

  @Test
  void anAmbiguousRegionNamesItsCandidates() {
    assertThatThrownBy(() -> ids(q -> q.choose(Facet.REGION, "朝阳区")))
        .isInstanceOfSatisfying(
            QueryException.AmbiguousRegion.class,
            e ->
                assertThat(e.candidates())
                    .contains(
                        new QueryException.AmbiguousRegion.Candidate("110105", "北京市朝阳区"),
                        new QueryException.AmbiguousRegion.Candidate("220104", "吉林省长春市朝阳区")));
    assertThatThrownBy(() -> ids(q -> q.choose(Facet.REGION, "乌有县")))
        .isInstanceOf(QueryException.BadQuery.class)
        .hasMessageContaining("乌有县");
  }

  @Test
  void datesAndYearsAreThoseOfTheReport() {
    assertThat(ids(q -> q.choose(Facet.YEAR, "2023").exclude(Facet.THEME, TestReports.GREEN)))
        .containsExactlyInAnyOrder("p03", "p04");
    assertThat(ids(q -> q.from(LocalDate.of(2022, 5, 1)).to(LocalDate.of(2023, 3, 10))))
        .containsExactlyInAnyOrder("p01", "p02", "p03", "p04");
    assertThat(ids(q -> q.choose(Facet.ORGANIZATION, "苏州市文明办")))
        .containsExactlyInAnyOrder("p05", "p06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老旧小区>=100个 | p01",
        "老旧小区>=12 | p01 p03 p10",
        "停车位>=100个 | p03",
        "城镇老旧小区<100个 | p03 p10",
        "服务队>=80支 | p02",
        "车位>=100个 | p03",
        "愿者>=12万名 | p02",
        ">=1774个 | p01",
        "老旧小区=12个 | p10",
        "志愿者>=100000名 | p02 p07",
        "志愿者>10万 | p02",
        "志愿者>12万人 | p02",
        "志愿者<=12万人 | p04 p07 p10",
        "志愿者>=3000人 | p02 p07 p10",
        "志愿者<3000人 | p04",
        "志愿者3000..5000位 | p10",
        "%>=95 | p06",
        "满意度>=95% | ''",
        "=1000亩 | p05 p09",
        ">=1000亩 | p05 p09",
        ">1000亩 | ''",
        "<=66.67公顷 | p05 p09",
        "10..20公里 | p05",
        "绿道>=3000米 | p05 p09",
        "绿道>3公里 | p05",
        "绿道<=5公里 | p09",
        "绿道<5公里 | ''",
        "服务时长=5小时 | ''",
        "=300小时 | p02",
        "=1个 | ''",
      })
  void oneNumberMustMeetAllOfACondition(String condition, String expected) {
    assertThat(ids(q -> q.number(condition)))
        .containsExactlyInAnyOrder(expected.isBlank() ? new String[0] : expected.split(" "));
  }

  @Test
  void severalConditionsMayBeMetByDifferentNumbers() {
    assertThat(ids(q -> q.number("志愿者>=5000名").number("老旧小区>=12个"))).containsExactly("p10");
    assertThat(ids(q -> q.number("志愿者>=5000名").number("老旧小区>=13个"))).isEmpty();
  }

  @Test
  void subjectUnitAndConditionMustHoldForOneNumber() {
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "老旧小区").number(">=100个"))).containsExactly("p01");
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "停车位").number(">=100个"))).containsExactly("p03");
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "志愿者").choose(Facet.UNIT, "支"))).isEmpty();
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "志愿者").choose(Facet.UNIT, "名")))
        .containsExactlyInAnyOrder("p02", "p10");
    assertThat(ids(q -> q.exclude(Facet.SUBJECT, "老旧小区").choose(Facet.SUBJECT, "志愿者")))
        .containsExactlyInAnyOrder("p02", "p04", "p07");
  }

  @Test
  void aSubjectIsChosenByItsKeyOrInTheWordsOfATextWithThatKey() {
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "城镇老旧小区")))
        .isEqualTo(ids(q -> q.choose(Facet.SUBJECT, "老旧小区")))
        .contains("p01", "p03");
  }

  @Test
  void onlyNumbersThatAreDataAreCounted() {
    assertThat(ids(q -> q.choose(Facet.UNIT, "个"))).containsExactlyInAnyOrder("p01", "p03", "p10");
  }

  static List<SearchQuery> questions() {
    List<UnaryOperator<SearchQuery.Builder>> questions =
        List.of(
            q -> q,
            q -> q.text("志愿者"),
            q -> q.choose(Facet.REGION, "430000"),
            q -> q.choose(Facet.REGION, "430100").choose(Facet.THEME, TestReports.SERVICE),
            q -> q.exclude(Facet.REGION, "430100").choose(Facet.THEME, TestReports.GREEN),
            q -> q.exclude(Facet.THEME, TestReports.GREEN).choose(Facet.YEAR, "2023"),
            q -> q.choose(Facet.YEAR, "2022").choose(Facet.YEAR, "2023"),
            q -> q.choose(Facet.SUBJECT, "志愿者"),
            q -> q.choose(Facet.SUBJECT, "志愿者").choose(Facet.UNIT, "名"),
            q -> q.choose(Facet.SUBJECT, "老旧小区").choose(Facet.REGION, "430000"),
            q -> q.exclude(Facet.SUBJECT, "老旧小区").choose(Facet.UNIT, "个"),
            q -> q.number("志愿者>=5000名"),
            q -> q.number(">=100个").choose(Facet.SUBJECT, "停车位"),
            q -> q.number("志愿者>=3000名").number("老旧小区>=10个"),
            q ->
                q.number("志愿者>=3000名")
                    .number("老旧小区>=10个")
                    .choose(Facet.SUBJECT, "志愿者")
                    .choose(Facet.UNIT, "名"),
            q -> q.choose(Facet.ORGANIZATION, "无此单位"));
    return questions.stream()
        .map(
            q ->
                q.apply(SearchQuery.builder())
                    .facets(Facet.COUNTABLE.toArray(Facet[]::new))
                    .size(0)
                    .build())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyCountIsTheTotalOfTheSearchThatChoosesTheValue(SearchQuery question) {
    int checked = 0;
    for (Facet facet : Facet.COUNTABLE) {
      Selection own = question.selection(facet);
      List<FacetValue> values = search.search(question).facets().get(facet.parameter());
      assertThat(values.stream().filter(FacetValue::selected).map(FacetValue::value))
          .containsExactlyInAnyOrderElementsOf(own.chosen());
      for (FacetValue value : values) {
        Selection only = new Selection(List.of(value.value()), own.excluded());
        SearchQuery clicked = question.toBuilder().select(facet, only).build();
        assertThat(search.search(clicked).total().value())
            .as("%s %s", facet, value)
            .isEqualTo(value.count());
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  @Test
  void countsDoNotDependOnWhichFacetsAreAskedFor() {
    for (SearchQuery question : questions()) {
      SearchAnswer full = search.search(question);
      for (Facet facet : Facet.COUNTABLE) {
        SearchAnswer one = search.search(question.toBuilder().facets(facet).build());
        assertThat(one.total()).isEqualTo(full.total());
        assertThat(one.facets().get(facet.parameter()))
            .isEqualTo(full.facets().get(facet.parameter()));
      }
    }
  }

  @Test
  void valuesAreLabelledForReaders() {
    SearchAnswer answer =
        search.search(SearchQuery.builder().facets(Facet.REGION, Facet.YEAR).build());
    assertThat(answer.facets().get("region"))
        .contains(new FacetValue("430000", "湖南省", 5, false, null))
        .contains(new FacetValue("110105", "朝阳区", 2, false, "110000"));
    assertThat(answer.facets().get("year"))
        .contains(new FacetValue("2023", "2023", 5, false, null));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void aCursorWalksAllHitsOnce(Sort sort) {
    SearchQuery question =
        SearchQuery.builder()
            .choose(Facet.UNIT, "个")
            .choose(Facet.UNIT, "公里")
            .choose(Facet.UNIT, "人")
            .choose(Facet.UNIT, "名")
            .sort(sort)
            .size(2)
            .build();
    List<String> expected = ids(search.search(question.toBuilder().size(100).build()));
    List<String> walked = new ArrayList<>();
    String cursor = null;
    do {
      SearchAnswer page = search.search(question.toBuilder().cursor(cursor).build());
      assertThat(page.hits()).isNotEmpty();
      assertThat(page.total().value()).isEqualTo(expected.size());
      walked.addAll(ids(page));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(expected).hasSizeGreaterThan(6);
    assertThat(walked).isEqualTo(expected);
  }

  @Test
  void aCursorBelongsToItsQuestion() {
    String cursor = search.search(SearchQuery.builder().size(1).build()).nextCursor();
    assertThat(cursor).isNotNull();
    assertThatThrownBy(() -> ids(q -> q.text("志愿者").cursor(cursor)))
        .isInstanceOf(QueryException.BadQuery.class);
    assertThatThrownBy(() -> ids(q -> q.cursor("nonsense")))
        .isInstanceOf(QueryException.BadQuery.class);
  }

  @Test
  void sortsByDateValueAndRegion() {
    assertThat(ids(q -> q.sort(Sort.DATE))).startsWith("p07", "p08", "p01").endsWith("p09");
    assertThat(ids(q -> q.sort(Sort.DATE_DESCENDING))).startsWith("p10", "p05").endsWith("p09");
    assertThat(ids(q -> q.number("志愿者>0人").sort(Sort.VALUE)))
        .containsExactly("p04", "p10", "p07", "p02");
    assertThat(ids(q -> q.choose(Facet.SUBJECT, "志愿者").sort(Sort.VALUE_DESCENDING)))
        .containsExactly("p02", "p07", "p10", "p04");
    assertThat(ids(q -> q.sort(Sort.REGION))).startsWith("p07", "p08", "p09", "p05");
    assertThatThrownBy(() -> ids(q -> q.sort(Sort.VALUE)))
        .isInstanceOf(QueryException.BadQuery.class);
  }

  @Test
  void withoutTextTheLatestReportIsTheMostRelevant() {
    assertThat(ids(q -> q)).isEqualTo(ids(q -> q.sort(Sort.DATE_DESCENDING)));
  }

  @Test
  void saysWhatItUnderstood() {
    SearchAnswer answer =
        search.search(
            SearchQuery.builder()
                .text("志愿 \"走进社区\"")
                .choose(Facet.REGION, "湖南")
                .exclude(Facet.THEME, TestReports.GREEN)
                .number("志愿者>10人")
                .build());
    assertThat(answer.understood())
        .extracting(u -> u.kind() + " " + u.text() + " " + u.start() + " " + u.end())
        .startsWith("words 志愿 0 2", "literal 走进社区 3 9", "region 湖南省 null null")
        .endsWith("number 志愿者>10人 null null");
    assertThat(ids(answer)).containsExactly("p04");
  }

  @Test
  void countsUpToABoundAndSaysSo() {
    ReportSearch counting =
        new ReportSearch(
            engine,
            TestReports.UNITS,
            TestReports.GAZETTEER,
            TestReports.KEYS,
            SearchLimits.defaults().withTotalBound(3));
    SearchAnswer.Total total = counting.search(SearchQuery.builder().text("志愿者").build()).total();
    assertThat(total).isEqualTo(new SearchAnswer.Total(3, SearchAnswer.Relation.GTE));
  }

  @Test
  void anUnreachableEngineIsATypedError() {
    try (Engine nobody = Engine.connect(EngineOptions.at("http://127.0.0.1:1"))) {
      ReportSearch lost = new ReportSearch(nobody, TestReports.UNITS, TestReports.GAZETTEER);
      assertThatThrownBy(() -> lost.search(SearchQuery.builder().build()))
          .isInstanceOf(EngineException.Unreachable.class);
    }
  }

  private static List<String> ids(UnaryOperator<SearchQuery.Builder> question) {
    return ids(search.search(question.apply(SearchQuery.builder().size(100)).build()));
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}
