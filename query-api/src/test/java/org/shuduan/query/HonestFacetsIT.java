package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.engine.Engine;
import org.shuduan.mappings.index.IndexOptions;
import org.shuduan.query.SearchAnswer.FacetValue;
import org.shuduan.query.SearchAnswer.Hit;

/**
 * Every count is the total of the search that chooses its value, for random queries, duplicates
 * shown and hidden, on one shard and on three. {@code -Plong} draws 200 queries instead of 25.
 */
class HonestFacetsIT {

  private static final long SEED = 20231103;
  private static final int PARAGRAPHS = 150;
  private static final boolean LONG = Boolean.getBoolean("shuduan.long");
  private static final int QUERIES = LONG ? 200 : 25;

  /** Of each facet so many values are clicked, from the most frequent on. */
  private static final int CLICKS = LONG ? Integer.MAX_VALUE : 4;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everyCountIsWhatAClickReturns(int shards) {
    RandomReports random = new RandomReports(SEED);
    try (Engine engine = TestNode.connect()) {
      TestReports.index(
          engine, random.paragraphs(PARAGRAPHS), IndexOptions.DEFAULT.withShards(shards));
      ReportSearch search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
      int clicks = 0;
      long found = 0;
      for (int i = 0; i < QUERIES; i++) {
        SearchQuery query = random.query();
        SearchAnswer answer = search.search(query);
        found += answer.total().value();
        assertThat(answer.total().value()).as("%s", query).isEqualTo(counted(search, query));
        for (Facet facet : Facet.COUNTABLE) {
          clicks += clickAll(search, query, facet, answer.facets().get(facet.parameter()));
        }
      }
      assertThat(clicks).isGreaterThan(QUERIES * 5);
      assertThat(found).isGreaterThan(QUERIES);
    }
  }

  private static int clickAll(
      ReportSearch search, SearchQuery query, Facet facet, List<FacetValue> values) {
    List<FacetValue> clicked = values.stream().limit(CLICKS).toList();
    for (FacetValue value : clicked) {
      Selection only = new Selection(List.of(value.value()), query.selection(facet).excluded());
      SearchQuery click = query.toBuilder().select(facet, only).facets().build();
      assertThat(search.search(click).total().value())
          .as("%s %s of %s", facet, value, query)
          .isEqualTo(value.count());
    }
    return clicked.size();
  }

  /** The same number by another way: all hits are read, and those that are the same count once. */
  private static long counted(ReportSearch search, SearchQuery query) {
    SearchQuery all = query.toBuilder().facets().duplicates(Duplicates.SHOW).build();
    try (HitStream hits = search.stream(all)) {
      List<Hit> read = hits.stream().toList();
      Set<String> groups = read.stream().map(Hit::duplicateGroup).collect(Collectors.toSet());
      return query.duplicates() == Duplicates.HIDE ? groups.size() : read.size();
    }
  }
}
