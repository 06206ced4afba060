package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.cat.CatNodeColumn;
import co.elastic.clients.elasticsearch.cat.nodes.NodesRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.mappings.index.IndexOptions;
import org.shuduan.node.NodeOptions;
import org.shuduan.testserver.TestCluster;

/**
 * What was written under Elasticsearch 8.19 is opened by 9.x, node by node; every question has the
 * same answer at each step. Runs with {@code -Dshuduan.es=9}.
 */
@EnabledIfSystemProperty(
    named = "shuduan.es",
    matches = "9",
    disabledReason = "needs both servers: mvn verify -Dshuduan.es=9")
class UpgradeIT {

  private static final long SEED = 20231103;
  private static final int PARAGRAPHS = 150;
  private static final int QUERIES = 40;

  private static final Path NEW = Path.of(System.getProperty(NodeOptions.FILES_PROPERTY, ""));
  private static final Path OLD = NEW.resolveSibling("node-8");

  /** All that is asked, and what is answered. */
  private record Answers(
      List<SearchAnswer> searches, Comparison comparison, Distribution distribution) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void answersAreTheSameAfterEachNode(int nodes) {
    try (TestCluster cluster = TestCluster.start(nodes, NodeOptions.temporary().withFiles(OLD))) {
      Answers before;
      try (Engine engine = connect(cluster, 0)) {
        assertThat(versions(engine)).allMatch(version -> version.startsWith("8."));
        TestReports.index(
            engine,
            new RandomReports(SEED).paragraphs(PARAGRAPHS),
            IndexOptions.DEFAULT.withShards(nodes));
        cluster.awaitGreen(0);
        before = ask(engine);
      }
      assertThat(before.searches.stream().mapToLong(answer -> answer.total().value()).sum())
          .isGreaterThan(PARAGRAPHS);
      for (int node = 0; node < nodes; node++) {
        cluster.stop(node);
        cluster.restart(node, NodeOptions.temporary().withFiles(NEW));
        try (Engine engine = connect(cluster, node)) {
          cluster.awaitGreen(node);
          assertThat(versions(engine).filter(version -> version.startsWith("9.")))
              .hasSize(node + 1);
          assertThat(ask(engine)).isEqualTo(before);
        }
      }
    }
  }

  private static Answers ask(Engine engine) {
    ReportSearch search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
    RandomReports random = new RandomReports(SEED);
    SearchQuery all = SearchQuery.builder().build();
    return new Answers(
        Stream.generate(random::query)
            .limit(QUERIES)
            .map(query -> withoutCursor(search.search(query.toBuilder().size(20).build())))
            .toList(),
        search.compare(ComparisonQuery.of("老旧小区", all)),
        search.distribution(DistributionQuery.of(all, "老旧小区")));
  }

  /** A cursor names the state of the index that it was opened on. */
  private static SearchAnswer withoutCursor(SearchAnswer answer) {
    return new SearchAnswer(
        answer.total(),
        answer.hits(),
        answer.related(),
        answer.facets(),
        answer.understood(),
        null,
        false);
  }

  private static Engine connect(TestCluster cluster, int node) {
    return Engine.connect(EngineOptions.at(cluster.url(node).toString()));
  }

  private static Stream<String> versions(Engine engine) {
    return engine
        .call(client -> client.cat().nodes(n -> n.h(CatNodeColumn.Version)))
        .valueBody()
        .stream()
        .map(NodesRecord::version);
  }
}
