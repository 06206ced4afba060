package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;

/** A reader searches without a pause while an admin adds, changes and rebuilds. */
class UnderFireIT {

  private static final int ROUNDS = 3;

  @TempDir private Path folder;

  @BeforeEach
  void clear() {
    TestNode.clear();
  }

  @Test
  void readersSeeTheOldOrTheNewAndNothingBetween() throws Exception {
    RunOptions options = TestNode.options(folder);
    Path changing = changing(0);
    TestNode.index(options, new TestNode.Heard(), TestNode.COMPILATION, changing);
    long total = count();
    for (int round = 1; round <= ROUNDS; round++) {
      Path added =
          TestReport.write(
              folder.resolve("新" + round + ".txt"),
              "2023年5月8日",
              "第" + round + "片区新建公园12个。",
              "第" + round + "片区改造老旧小区35个。");
      long after = total + 2;
      Seen addition = underFire(() -> TestNode.index(options, new TestNode.Heard(), added));
      assertThat(addition.totals).isSubsetOf(total, after).isSorted();
      assertThat(count()).as("visible on return").isEqualTo(after);

      changing(round);
      Seen change = underFire(() -> TestNode.index(options, new TestNode.Heard(), changing));
      assertThat(change.totals).containsOnly(after);
      assertThat(change.generations).hasSize(1);

      Path[] all = TestReport.all(folder, TestNode.COMPILATION);
      Seen rebuild = underFire(() -> TestNode.reindex(options, all));
      assertThat(rebuild.totals).containsOnly(after);
      assertThat(rebuild.generations).hasSizeBetween(1, 2);
      total = after;

      for (Seen seen : List.of(addition, change, rebuild)) {
        assertThat(seen.searches).isGreaterThan(5);
        assertThat(seen.absent).as("searches without the report that is replaced").isZero();
        assertThat(seen.mixed).as("searches over two generations").isZero();
        assertThat(seen.failures).isEmpty();
      }
    }
  }

  private Path changing(int version) throws IOException {
    return TestReport.write(
        folder.resolve("变.txt"), "2023年7月8日", "全区新增停车位" + (900 + version) + "个。", "全区新建绿道18公里。");
  }

  private static long count() {
    return TestNode.documents(IndexDefinition.PARAGRAPHS).size();
  }

  /** What a reader saw. */
  private static final class Seen {
    private final List<Long> totals = new ArrayList<>();
    private final Set<String> generations = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();
    private int searches;
    private int absent;
    private int mixed;

    void search() {
      try {
        SearchResponse<JsonNode> answer =
            TestNode.engine()
                .call(
                    client ->
                        client.search(
                            s ->
                                s.index(IndexDefinition.PARAGRAPHS.alias())
                                    .size(1_000)
                                    .source(f -> f.filter(i -> i.includes(Fields.Report.TITLE))),
                            JsonNode.class));
        Set<String> indices =
            answer.hits().hits().stream().map(Hit::index).collect(Collectors.toSet());
        boolean present =
            answer.hits().hits().stream()
                .anyMatch(hit -> hit.source().at("/report/title").stringValue("").startsWith("变"));
        searches++;
        totals.add(answer.hits().total().value());
        generations.addAll(indices);
        absent += present ? 0 : 1;
        mixed += indices.size() > 1 ? 1 : 0;
      } catch (RuntimeException e) {
        failures.add(e.toString());
      }
    }
  }

  private static Seen underFire(Runnable work) throws InterruptedException {
    Seen seen = new Seen();
    Thread admin = new Thread(work, "admin");
    List<Throwable> failed = new ArrayList<>();
    admin.setUncaughtExceptionHandler((thread, failure) -> failed.add(failure));
    seen.search();
    admin.start();
    while (admin.isAlive()) {
      seen.search();
    }
    admin.join();
    seen.search();
    assertThat(failed).isEmpty();
    return seen;
  }
}
