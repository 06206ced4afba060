package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.theme.ThemeCatalogue;
import tools.jackson.databind.JsonNode;

class RequestBuilderTest {

  @Test
  void asksForAsManyHitsAsWanted() {
    assertThat(body(SearchQuery.builder().size(20).build()).get("size").intValue()).isEqualTo(20);
    assertThat(body(SearchQuery.builder().size(0).build()).get("size").intValue()).isZero();
  }

  @Test
  void onlyWhatIsChosenInACountedFacetFiltersAfterCounting() {
    SearchQuery query =
        SearchQuery.builder()
            .choose(Facet.THEME, TestReports.RENEWAL)
            .choose(Facet.YEAR, "2023")
            .build();
    assertThat(body(query).has("post_filter")).isFalse();
    JsonNode counted = body(query.toBuilder().facets(Facet.YEAR).build());
    assertThat(counted.get("post_filter").toString())
        .contains("report.year")
        .doesNotContain("themes");
    assertThat(counted.get("query").toString()).contains("themes").doesNotContain("report.year");
  }

  @Test
  void theCountsOfAFacetIgnoreItsOwnChoice() {
    JsonNode facets =
        body(SearchQuery.builder()
                .choose(Facet.THEME, TestReports.RENEWAL)
                .choose(Facet.YEAR, "2023")
                .facets(Facet.THEME, Facet.YEAR)
                .build())
            .get("aggregations");
    assertThat(facets.get("theme").get("filter").toString())
        .contains("report.year")
        .doesNotContain("themes");
    assertThat(facets.get("year").get("filter").toString())
        .contains("themes")
        .doesNotContain("report.year");
  }

  @Test
  void givesNoMoreValuesOfAFacetThanAskedOrAllowed() {
    SearchQuery query = SearchQuery.builder().facets(Facet.YEAR).build();
    assertThat(sizeOfYears(query, SearchLimits.defaults())).isEqualTo(30);
    assertThat(sizeOfYears(query.toBuilder().facetSize(7).build(), SearchLimits.defaults()))
        .isEqualTo(7);
    SearchLimits narrow = new SearchLimits(100, 500, 100, 8, 20, 100_000);
    assertThat(sizeOfYears(query, narrow)).isEqualTo(20);
    assertThatThrownBy(() -> body(query.toBuilder().facetSize(21).build(), narrow))
        .isInstanceOf(QueryException.BadQuery.class)
        .hasMessageContaining("最多 20，现为 21");
  }

  private static int sizeOfYears(SearchQuery query, SearchLimits limits) {
    return body(query, limits).at("/aggregations/year/aggregations/values/terms/size").intValue();
  }

  @Test
  void marksTextOnlyWhereTextIsAsked() {
    assertThat(body(SearchQuery.builder().number(">=5").build()).has("highlight")).isFalse();
    assertThat(body(SearchQuery.builder().text("志愿").build()).get("highlight").get("fields").size())
        .isEqualTo(2);
  }

  @Test
  void everyOrderEndsWithTheId() {
    for (Sort sort : Sort.values()) {
      JsonNode keys = body(SearchQuery.builder().number(">=5").sort(sort).build()).get("sort");
      assertThat(keys.get(keys.size() - 1).has("id")).as(sort.parameter()).isTrue();
    }
  }

  private static JsonNode body(SearchQuery query) {
    return body(query, SearchLimits.defaults());
  }

  private static JsonNode body(SearchQuery query, SearchLimits limits) {
    SearchPlan plan =
        new Interpreter(TestReports.UNITS, TestReports.GAZETTEER, TestReports.KEYS, limits)
            .plan(query, new Labels(TestReports.GAZETTEER, ThemeCatalogue.standard().labels()));
    Filters filters = new Filters(plan, TestReports.KEYS);
    Facets facets = new Facets(plan, filters);
    return Json.mapper()
        .readTree(
            JsonpUtils.toJsonString(
                new RequestBuilder(
                        plan, filters, facets, new UnitNotices(plan, TestReports.KEYS), limits)
                    .first()
                    .build(),
                new Jackson3JsonpMapper(Json.mapper())));
  }
}
