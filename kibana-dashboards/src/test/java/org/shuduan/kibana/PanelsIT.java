package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.kibana.request.Dashboards;
import org.shuduan.kibana.request.LensAnswer;
import org.shuduan.kibana.request.PanelRequest;
import tools.jackson.databind.JsonNode;

/** What each panel and each control asks, asked of a real Elasticsearch that holds the samples. */
class PanelsIT {

  private static final List<PanelRequest> REQUESTS =
      new Dashboards(ImportFile.standard()).requests();

  @Test
  void thereIsSomethingToAsk() {
    assertThat(REQUESTS.stream().collect(Collectors.groupingBy(PanelRequest::kind)))
        .hasEntrySatisfying("lens", panels -> assertThat(panels).hasSizeGreaterThan(40))
        .hasEntrySatisfying("control", controls -> assertThat(controls).hasSizeGreaterThan(25))
        .hasEntrySatisfying("search", panels -> assertThat(panels).hasSizeGreaterThan(5));
  }

  @ParameterizedTest
  @MethodSource
  void aChartHasFigures(PanelRequest request) {
    JsonNode answer = SampleNode.search(request.index(), request.body());
    assertThat(answer.at("/hits/total/value").longValue()).isPositive();
    assertThat(LensAnswer.rows(request, answer))
        .isNotEmpty()
        .allSatisfy(
            (values, figures) ->
                assertThat(figures.values()).isNotEmpty().doesNotContain(Double.NaN));
    // A rest would make Kibana send a second request for the bucket of others.
    JsonNode columns = request.source().at("/datasourceStates/formBased/layers").iterator().next();
    columns
        .get("columns")
        .forEachEntry(
            (id, column) -> {
              if (column.at("/params/otherBucket").asBoolean(false)) {
                assertThat(answer.findValues(id))
                    .isNotEmpty()
                    .allMatch(terms -> terms.get("sum_other_doc_count").longValue() == 0);
              }
            });
  }

  static Stream<PanelRequest> aChartHasFigures() {
    return ofKind("lens");
  }

  @ParameterizedTest
  @MethodSource
  void aControlOffersValues(PanelRequest request) {
    JsonNode answer = SampleNode.search(request.index(), request.body()).get("aggregations");
    assertThat(answer.at("/suggestions/buckets").size()).isGreaterThan(1);
    assertThat(answer.at("/unique_terms/value").longValue()).isGreaterThan(1);
  }

  static Stream<PanelRequest> aControlOffersValues() {
    return ofKind("control");
  }

  @ParameterizedTest
  @MethodSource
  void aSessionShowsEachOfItsColumnsInSomeRow(PanelRequest request) {
    JsonNode hits = SampleNode.search(request.index(), request.body()).at("/hits/hits");
    assertThat(hits.size()).isPositive();
    for (JsonNode column : request.source().get("columns")) {
      assertThat(StreamSupport.stream(hits.spliterator(), false))
          .as(column.stringValue())
          .anyMatch(hit -> hit.get("fields").has(column.stringValue()));
    }
  }

  static Stream<PanelRequest> aSessionShowsEachOfItsColumnsInSomeRow() {
    return ofKind("search");
  }

  private static Stream<PanelRequest> ofKind(String kind) {
    return REQUESTS.stream().filter(request -> request.kind().equals(kind));
  }
}
