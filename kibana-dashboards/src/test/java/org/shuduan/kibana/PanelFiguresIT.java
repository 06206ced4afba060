package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuduan.kibana.request.Documents.values;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shuduan.kibana.request.Dashboards;
import org.shuduan.kibana.request.Documents;
import org.shuduan.kibana.request.LensAnswer;
import org.shuduan.kibana.request.PanelRequest;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.theme.ThemeCatalogue;
import tools.jackson.databind.JsonNode;

/** What charts show equals what Java computes from the documents alone. */
class PanelFiguresIT {

  private static final List<PanelRequest> REQUESTS =
      new Dashboards(ImportFile.standard()).requests();

  private static final Documents PARAGRAPHS = SampleNode.documents(IndexDefinition.PARAGRAPHS);
  private static final Documents SOURCES = SampleNode.documents(IndexDefinition.SOURCES);
  private static final Documents FACTS =
      SampleNode.documents(IndexDefinition.QUANTITIES)
          .where(quantity -> quantity.get("fact").booleanValue());

  @Test
  void reportsAndDistinctParagraphsOfTheOverview() {
    assertThat(figures("shuduan-overview/reports", "reports"))
        .isEqualTo(Map.of(List.of(), PARAGRAPHS.distinct("report.id")));
    assertThat(figures("shuduan-overview/distinct", "groups"))
        .isEqualTo(Map.of(List.of(), PARAGRAPHS.distinct("duplicate_group")));
    assertThat(PARAGRAPHS.distinct("duplicate_group")).isLessThan(PARAGRAPHS.count());
  }

  @Test
  void numbersOfTheOverviewAreFacts() {
    assertThat(figures("shuduan-overview/numbers", "numbers"))
        .isEqualTo(Map.of(List.of(), FACTS.count()));
  }

  @Test
  void reportsAndParagraphsPerYear() {
    assertThat(figures("shuduan-overview/reports-per-year", "reports"))
        .isEqualTo(PARAGRAPHS.by(fields("report.year"), year -> year.distinct("report.id")));
    assertThat(figures("shuduan-overview/reports-per-year", "paragraphs"))
        .isEqualTo(PARAGRAPHS.by(fields("report.year"), Documents::count));
  }

  @Test
  void reportsPerMonthInTheReadersTimeZone() {
    Function<JsonNode, List<String>> month =
        paragraph ->
            values(paragraph, "report.date").stream()
                .map(date -> date.substring(0, "2023-01".length()) + "-01")
                .toList();
    assertThat(figures("shuduan-overview/reports-per-month", "reports"))
        .isEqualTo(PARAGRAPHS.by(List.of(month), reports -> reports.distinct("report.id")));
  }

  @Test
  void paragraphsOfThemeGroupsCountOnceAGroup() {
    ThemeCatalogue catalogue = ThemeCatalogue.standard();
    Function<JsonNode, List<String>> group =
        paragraph ->
            values(paragraph, "themes").stream()
                .map(theme -> catalogue.theme(theme).orElseThrow().group().name())
                .distinct()
                .toList();
    assertThat(figures("shuduan-overview/theme-groups", "paragraphs"))
        .isEqualTo(PARAGRAPHS.by(List.of(group), Documents::count));
  }

  @Test
  void theTableOfRegionsHasReportsParagraphsAndNumbers() {
    List<Function<JsonNode, List<String>>> region =
        List.of(field("region.province"), orMissing("region.city"));
    String panel = "shuduan-overview/region-table";
    assertThat(figures(panel, "reports"))
        .isEqualTo(PARAGRAPHS.by(region, reports -> reports.distinct("report.id")));
    assertThat(figures(panel, "paragraphs")).isEqualTo(PARAGRAPHS.by(region, Documents::count));
    assertThat(figures(panel, "numbers"))
        .isEqualTo(PARAGRAPHS.by(region, reports -> reports.sum("number_count")))
        .hasKeySatisfying(
            new org.assertj.core.api.Condition<>(
                key -> key.contains("__missing__"), "a province without a city"));
  }

  @Test
  void theHeatMapCountsThemesByProvince() {
    assertThat(figures("shuduan-themes/provinces", "paragraphs"))
        .isEqualTo(PARAGRAPHS.by(fields("themes", "region.province"), Documents::count));
  }

  @Test
  void exactAndApproximateNumbers() {
    assertThat(figures("shuduan-numbers/approximations", "numbers"))
        .isEqualTo(FACTS.by(fields("approx"), Documents::count))
        .hasSizeGreaterThan(2);
  }

  @Test
  void amountsOfMoneyFallIntoBands() {
    Map<String, double[]> bands = new LinkedHashMap<>();
    bands.put("1万元以下", new double[] {0, 1e4});
    bands.put("1万至100万元", new double[] {1e4, 1e6});
    bands.put("100万至1000万元", new double[] {1e6, 1e7});
    bands.put("1000万至1亿元", new double[] {1e7, 1e8});
    bands.put("1亿至10亿元", new double[] {1e8, 1e9});
    bands.put("10亿至100亿元", new double[] {1e9, 1e10});
    bands.put("100亿元以上", new double[] {1e10, Double.MAX_VALUE});
    Documents money =
        FACTS.where(
            quantity ->
                values(quantity, "dimension").contains("money")
                    && values(quantity, "canonical_unit").contains("元"));
    Function<JsonNode, List<String>> band =
        quantity -> {
          double value = quantity.get("canonical_value").doubleValue();
          return bands.entrySet().stream()
              .filter(entry -> entry.getValue()[0] <= value && value < entry.getValue()[1])
              .map(Map.Entry::getKey)
              .toList();
        };
    assertThat(figures("shuduan-numbers/money", "numbers"))
        .isEqualTo(money.by(List.of(band), Documents::count));
  }

  @Test
  void leastAndGreatestValuesOfRegions() {
    Documents valued = FACTS.where(quantity -> quantity.hasNonNull("canonical_value"));
    List<Function<JsonNode, List<String>>> keys =
        List.of(field("region.province"), orMissing("region.city"), field("canonical_unit"));
    for (String figure : List.of("min", "max")) {
      Map<List<String>, Double> shown = figures("shuduan-numbers/region-values", figure);
      Map<List<String>, Double> computed =
          valued.by(
              keys,
              group ->
                  figure.equals("min")
                      ? group.min("canonical_value")
                      : group.max("canonical_value"));
      assertThat(shown).isNotEmpty();
      // Of each region the five most frequent units are shown.
      shown.forEach((key, value) -> assertThat(computed).containsEntry(key, value));
    }
  }

  @Test
  void theLargestNumberStandsFirst() {
    JsonNode hits = hits("shuduan-numbers/largest");
    assertThat(hits.get(0).at("/fields/canonical_value/0").doubleValue())
        .isEqualTo(FACTS.max("canonical_value"));
    assertThat(
            hits("shuduan-numbers/smallest").get(0).at("/fields/canonical_value/0").doubleValue())
        .isEqualTo(FACTS.min("canonical_value"));
  }

  @Test
  void whatAnAdminLooksFor() {
    assertThat(figures("shuduan-quality/untagged", "untagged"))
        .isEqualTo(Map.of(List.of(), without("themes")));
    assertThat(figures("shuduan-quality/unplaced", "unplaced"))
        .isEqualTo(Map.of(List.of(), without("region.code")));
    assertThat(figures("shuduan-quality/undated", "undated"))
        .isEqualTo(Map.of(List.of(), without("report.date")));
    assertThat(figures("shuduan-quality/rejects", "rejects"))
        .isEqualTo(
            Map.of(
                List.of(),
                SOURCES.where(s -> s.get("kind").stringValue().equals("reject")).count()));
    assertThat(List.of(without("themes"), without("region.code"), without("report.date")))
        .allSatisfy(count -> assertThat(count).isPositive());
  }

  @Test
  void groupsOfDuplicatesHaveSeveralParagraphs() {
    Documents repeated = PARAGRAPHS.where(paragraph -> paragraph.get("duplicates").intValue() > 1);
    assertThat(figures("shuduan-quality/duplicated", "duplicated"))
        .isEqualTo(Map.of(List.of(), repeated.count()));
    assertThat(figures("shuduan-quality/duplicates", "paragraphs"))
        .isEqualTo(repeated.by(fields("duplicate_group"), Documents::count))
        .allSatisfy((group, paragraphs) -> assertThat(paragraphs).isGreaterThan(1));
  }

  @Test
  void theTableOfFilesAddsUp() {
    Documents files = SOURCES.where(s -> s.get("kind").stringValue().equals("file"));
    for (String figure : List.of("reports", "paragraphs", "quantities", "bytes")) {
      assertThat(figures("shuduan-quality/file-table", figure))
          .isEqualTo(files.by(fields("file"), group -> group.sum(figure)));
    }
  }

  private static double without(String field) {
    return PARAGRAPHS.where(paragraph -> values(paragraph, field).isEmpty()).count();
  }

  private static Function<JsonNode, List<String>> field(String name) {
    return document -> values(document, name);
  }

  private static List<Function<JsonNode, List<String>>> fields(String... names) {
    return Arrays.stream(names).map(PanelFiguresIT::field).toList();
  }

  private static Function<JsonNode, List<String>> orMissing(String name) {
    return document ->
        values(document, name).isEmpty() ? List.of("__missing__") : values(document, name);
  }

  private static Map<List<String>, Double> figures(String panel, String column) {
    PanelRequest request = request(panel);
    Map<List<String>, Double> figures = new LinkedHashMap<>();
    LensAnswer.rows(request, SampleNode.search(request.index(), request.body()))
        .forEach((key, row) -> figures.put(key, Objects.requireNonNull(row.get(column))));
    return figures;
  }

  private static JsonNode hits(String panel) {
    PanelRequest request = request(panel);
    return SampleNode.search(request.index(), request.body()).at("/hits/hits");
  }

  private static PanelRequest request(String panel) {
    return REQUESTS.stream()
        .filter(request -> request.name().equals(panel) && !request.kind().equals("control"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no panel " + panel));
  }
}
