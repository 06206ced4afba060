package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.query.SearchAnswer.FacetValue;
import org.shuduan.query.SearchAnswer.Hit;

/** What {@link ReportSearch} offers beside the search, on a real Elasticsearch. */
class EntryPointsIT extends OnStandardReports {

  private static final SearchQuery ALL = SearchQuery.builder().build();

  @Test
  void readsAParagraphAndAReportById() {
    assertThat(search.paragraph("p05").text()).contains("湿地公园");
    ReportText report = search.report("r2");
    assertThat(report.report().title()).isEqualTo("衡阳市工作汇报");
    assertThat(report.paragraphs()).extracting(Hit::id).containsExactly("p03", "p04");
    assertThatThrownBy(() -> search.paragraph("none")).isInstanceOf(QueryException.NotFound.class);
    assertThatThrownBy(() -> search.report("none")).isInstanceOf(QueryException.NotFound.class);
  }

  @Test
  void listsReportsPageByPageTheLatestFirst() {
    ReportPage first = search.reports(new ReportListQuery(ALL, 4, null));
    assertThat(first.reports())
        .extracting(entry -> entry.report().id(), ReportPage.Entry::paragraphs)
        .containsExactly(tuple("r6", 1L), tuple("r3", 2L), tuple("r2", 2L), tuple("r1", 2L));
    ReportPage second = search.reports(new ReportListQuery(ALL, 4, first.nextCursor()));
    assertThat(second.reports())
        .extracting(entry -> entry.report().id())
        .containsExactly("r4", "r5");
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void saysWhatIsLive() {
    LiveStatus status = search.status();
    assertThat(status.paragraphs()).isEqualTo(10);
    assertThat(status.generation()).matches("\\d{8}t\\d{9}");
  }

  @Test
  void givesTheRegionsLevelByLevel() {
    FacetQuery regions = FacetQuery.of(ALL, Facet.REGION);
    assertThat(search.values(regions.below(FacetQuery.TOP)).values())
        .extracting(FacetValue::label, FacetValue::count)
        .contains(tuple("湖南省", 5L), tuple("北京市", 2L))
        .doesNotContain(tuple("长沙市", 2L));
    assertThat(search.values(regions.below("湖南省")).values())
        .containsExactly(
            new FacetValue("430100", "长沙市", 2, false, "430000"),
            new FacetValue("430400", "衡阳市", 2, false, "430000"));
  }

  @Test
  void givesMoreValuesPageByPageAndThoseThatHoldAText() {
    FacetQuery subjects = FacetQuery.of(ALL, Facet.SUBJECT);
    FacetPage first = search.values(subjects.page(2, 0));
    assertThat(first.values()).hasSize(2);
    assertThat(first.nextOffset()).isEqualTo(2);
    assertThat(search.values(subjects.page(100, 2)).values())
        .doesNotContainAnyElementsOf(first.values());
    assertThat(search.values(subjects.containing("公园")).values())
        .extracting(FacetValue::value)
        .containsExactly("湿地公园");
    assertThat(search.values(subjects.startingWith("公园")).values()).isEmpty();
    assertThat(search.values(FacetQuery.of(ALL, Facet.YEAR).startingWith("202")).values())
        .extracting(FacetValue::value)
        .containsExactly("2023", "2021", "2022");
  }

  @Test
  void suggestsByCharactersPinyinAndInitials() {
    for (String typed : List.of("老旧", "laojiu", "ljxq", "老jxq", "lao jiu xiao")) {
      assertThat(search.suggest(SuggestionQuery.of(typed)))
          .as(typed)
          .contains(new Suggestion(Facet.SUBJECT, "老旧小区", "老旧小区", 3));
    }
    assertThat(search.suggest(SuggestionQuery.of("hunan")))
        .contains(new Suggestion(Facet.REGION, "430000", "湖南省", 5));
    assertThat(search.suggest(SuggestionQuery.of("cs")))
        .contains(new Suggestion(Facet.REGION, "430100", "湖南省长沙市", 2));
    assertThat(search.suggest(SuggestionQuery.of(" "))).isEmpty();
  }

  @Test
  void findsParagraphsLikeAGivenOne() {
    assertThat(search.similar("p02", ALL))
        .extracting(Hit::id)
        .contains("p04")
        .doesNotContain("p02");
  }

  @Test
  void streamsAllHitsInOrderUntilItIsClosed() {
    try (HitStream hits = search.stream(ALL)) {
      assertThat(hits.stream().map(Hit::id))
          .containsExactlyElementsOf(
              search.search(ALL.toBuilder().size(100).build()).hits().stream()
                  .map(Hit::id)
                  .toList());
    }
    HitStream cancelled = search.stream(ALL);
    assertThat(cancelled.next().id()).isEqualTo("p10");
    cancelled.close();
    assertThat(cancelled.hasNext()).isFalse();
  }

  @Test
  void comparesTheNumbersOfASubject() {
    Comparison comparison = search.compare(ComparisonQuery.of("老旧小区", ALL));
    assertThat(comparison.unit()).isEqualTo("个");
    assertThat(comparison.rows())
        .extracting(row -> row.region().name(), row -> row.number().surface())
        .containsExactly(tuple("长沙市", "1774个"), tuple("衡阳市", "80个"), tuple("湖南省", "12个"));
    assertThat(comparison.sum().value()).isEqualByComparingTo("12");
    assertThat(comparison.sum().within()).containsExactly("长沙市", "衡阳市");
  }

  @Test
  void tellsHowValuesSpread() {
    Distribution spread = search.distribution(DistributionQuery.of(ALL, "志愿者"));
    assertThat(spread.count()).isEqualTo(4);
    assertThat(spread.min()).isEqualByComparingTo("3000");
    assertThat(spread.max()).isEqualByComparingTo("120000");
    assertThat(spread.median()).isEqualByComparingTo("52500");
    assertThat(spread.buckets()).extracting(FacetValue::count).contains(2L);
    for (FacetValue bucket : spread.buckets()) {
      SearchQuery clicked =
          SearchQuery.builder()
              .choose(Facet.SUBJECT, spread.subject())
              .choose(Facet.VALUE, bucket.value())
              .build();
      assertThat(search.search(clicked).total().value())
          .as(bucket.value())
          .isEqualTo(bucket.count());
    }
  }
}
