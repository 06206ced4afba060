package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.json.JsonData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.testserver.TestCluster;

/**
 * Three real nodes, three shards with a copy each, the first node their master. Something fails
 * under a run, a writer and a reader; nothing is lost and all go on. Prints what was measured.
 */
@EnabledIfSystemProperty(
    named = "shuduan.long",
    matches = "true",
    disabledReason = "three nodes take a minute to start: mvn verify -Plong")
class NodeLossIT {

  private static final int TOO_MANY_REQUESTS = 429;

  @TempDir private Path folder;
  private TestCluster cluster;
  private Engine engine;

  @BeforeEach
  void start() {
    cluster = TestCluster.start(3);
    engine = Engine.connect(EngineOptions.at(cluster.url(1).toString()));
    WorkOnCluster.prepare(engine, folder);
  }

  @AfterEach
  void stop() {
    engine.close();
    cluster.close();
  }

  @Test
  void theMasterIsKilled() throws Exception {
    WorkOnCluster work = WorkOnCluster.begin(engine, folder);
    work.awaitStored();
    String before = work.progress();
    cluster.kill(0);
    work.finish();
    assertThat(engine.call(client -> client.cluster().health()).status())
        .isEqualTo(HealthStatus.Yellow);
    cluster.restart(0);
    cluster.awaitGreen(1);
    print("master killed by SIGKILL after %s; %s", before, work.figures());
    work.check();
  }

  @Test
  void aNodeStandsStill() throws Exception {
    WorkOnCluster work = WorkOnCluster.begin(engine, folder);
    work.awaitStored();
    String before = work.progress();
    cluster.pause(2);
    Thread.sleep(8_000);
    cluster.resume(2);
    work.finish();
    cluster.awaitGreen(1);
    print("node halted by SIGSTOP for 8 s after %s; %s", before, work.figures());
    work.check();
  }

  /**
   * Elasticsearch makes indices read-only whose nodes have less free disk than the flood stage
   * says; here it is said to be more than any disk has.
   */
  @Test
  void theDiskIsFullForAWhile() throws Exception {
    floodStage(JsonData.of("999tb"));
    awaitReadOnly();
    WorkOnCluster work = WorkOnCluster.begin(engine, folder);
    Thread.sleep(10_000);
    work.requireRunning();
    String before = work.progress();
    floodStage(JsonData.fromJson("null"));
    work.finish();
    print("disk full for 10 s from the begin, with %s; %s", before, work.figures());
    work.check();
  }

  private void floodStage(JsonData free) {
    Map<String, JsonData> settings = new HashMap<>();
    settings.put("cluster.info.update.interval", JsonData.of("10s"));
    for (String stage : List.of("low", "high", "flood_stage")) {
      settings.put("cluster.routing.allocation.disk.watermark." + stage, free);
    }
    engine.call(client -> client.cluster().putSettings(p -> p.persistent(settings)));
  }

  private void awaitReadOnly() throws Exception {
    Await.until("indices are read-only", Duration.ofSeconds(60), this::isReadOnly);
  }

  private boolean isReadOnly() {
    try {
      engine.call(
          client ->
              client.index(
                  i ->
                      i.index(WorkOnCluster.SINGLE)
                          .id("probe")
                          .document(Map.of("number", "probe"))));
      return false;
    } catch (EngineException.Refused e) {
      return e.status() == TOO_MANY_REQUESTS;
    }
  }

  private static void print(String format, String before, String figures) {
    System.out.println("NodeLossIT: " + format.formatted(before, figures));
  }
}
