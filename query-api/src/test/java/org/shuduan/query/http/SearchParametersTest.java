package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.query.Duplicates;
import org.shuduan.query.Facet;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.SearchQuery;
import org.shuduan.query.Selection;
import org.shuduan.query.Sort;

class SearchParametersTest {

  @Test
  void readsEveryParameter() {
    SearchQuery query =
        SearchParameters.read(
            Map.ofEntries(
                Map.entry("q", List.of(" 志愿 ")),
                Map.entry("region", List.of("湖南省", "-430100")),
                Map.entry("theme", List.of("a")),
                Map.entry("year", List.of("2023")),
                Map.entry("organization", List.of("文明办")),
                Map.entry("subject", List.of("志愿者")),
                Map.entry("unit", List.of("名", "人")),
                Map.entry("number", List.of(">=5", "<9")),
                Map.entry("from", List.of("2023-01-01")),
                Map.entry("to", List.of("2023-12-31")),
                Map.entry("sort", List.of("-date")),
                Map.entry("duplicates", List.of("hide")),
                Map.entry("size", List.of("3")),
                Map.entry("cursor", List.of("abc")),
                Map.entry("facets", List.of("region,theme", "year")),
                Map.entry("facet_size", List.of("7"))));
    assertThat(query)
        .isEqualTo(
            SearchQuery.builder()
                .text("志愿")
                .select(Facet.REGION, new Selection(List.of("湖南省"), List.of("430100")))
                .choose(Facet.THEME, "a")
                .choose(Facet.YEAR, "2023")
                .choose(Facet.ORGANIZATION, "文明办")
                .choose(Facet.SUBJECT, "志愿者")
                .choose(Facet.UNIT, "名")
                .choose(Facet.UNIT, "人")
                .number(">=5")
                .number("<9")
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .sort(Sort.DATE_DESCENDING)
                .duplicates(Duplicates.HIDE)
                .size(3)
                .cursor("abc")
                .facets(Facet.REGION, Facet.THEME, Facet.YEAR)
                .facetSize(7)
                .build());
  }

  @Test
  void anEmptyParameterIsAsGoodAsNone() {
    assertThat(
            SearchParameters.read(
                Map.of("q", List.of(""), "region", List.of(" "), "facets", List.of(""))))
        .isEqualTo(SearchQuery.builder().build());
  }

  @Test
  void anUnknownParameterNamesTheKnownOnes() {
    assertThatThrownBy(() -> SearchParameters.read(Map.of("regoin", List.of("湖南"))))
        .isInstanceOfSatisfying(
            BadQuery.class,
            e -> {
              assertThat(e.parameter()).isEqualTo("regoin");
              assertThat(e.allowed()).contains("region", "number", "facets").hasSize(21);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "size, -1",
    "size, ten",
    "size, 99999999999",
    "from, 2023",
    "to, 2023-02-30",
    "sort, score",
    "duplicates, no",
    "facets, colour",
    "facet_size, 0",
    "facets, 'region,,year'",
  })
  void namesTheParameterThatIsWrong(String name, String value) {
    assertThatThrownBy(() -> SearchParameters.read(Map.of(name, List.of(value))))
        .isInstanceOfSatisfying(BadQuery.class, e -> assertThat(e.parameter()).isEqualTo(name));
  }

  @Test
  void whatIsAskedOnceMayNotBeAskedTwice() {
    assertThatThrownBy(() -> SearchParameters.read(Map.of("q", List.of("a", "b"))))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("q");
  }
}
