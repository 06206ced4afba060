package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;
import org.shuduan.analysis.Token;
import org.shuduan.mappings.Json;

/**
 * Real servers. One is shared, another is held by a process that is killed; the tests are ordered
 * because the last ones stop and restart.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedNodeIT {

  private static final String TEXT =
      "全县改造老旧小区36个、背街小巷1,280条，建成新时代文明实践中心，志愿者达10.5万人，The plan of ＡＢＣ。";

  private static @Nullable EmbeddedNode node;

  private static @Nullable Process holder;

  private static Path kept;

  @BeforeAll
  static void start() throws IOException {
    // Not a @TempDir: the server's user must be able to enter it.
    kept = TemporaryFolder.create("shuduan-it-");
    assumeThatCode(() -> EmbeddedNode.requireJava(NodeOptions.temporary()))
        .doesNotThrowAnyException();
    // On two cores two nodes start together in little more time than one.
    holder = startHolder();
    node = EmbeddedNode.start(NodeOptions.temporary().withHeapMegabytes(512));
  }

  @AfterAll
  static void cleanUp() throws Exception {
    if (node != null) {
      node.close();
    }
    if (holder != null) {
      holder.destroy();
      holder.waitFor();
    }
    BackgroundNode.stop(kept);
    FileTrees.delete(kept);
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void analyzersFindTheSameWordsAsInJava(IkMode mode) {
    List<Token> expected = IkAnalyzers.segment(TEXT, mode);
    assertThat(expected).hasSizeGreaterThan(10);
    for (String kind : List.of("analyzer", "tokenizer")) {
      Http.Answer answer =
          new Http(node.url())
              .send(
                  "POST",
                  "/_analyze",
                  Json.mapper().writeValueAsString(Map.of(kind, mode.id(), "text", TEXT)));
      List<Token> found = new ArrayList<>();
      for (var token : answer.body().path("tokens")) {
        found.add(
            new Token(
                token.path("token").asString(),
                token.path("start_offset").asInt(),
                token.path("end_offset").asInt(),
                token.path("type").asString()));
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  @Order(1)
  void aStrictIndexTakesChineseTextAndRefusesUnknownFields() {
    Http http = new Http(node.url());
    assertThat(http.send("PUT", "/strict", strictIndex()).status()).isEqualTo(200);
    assertThat(http.send("PUT", "/strict/_doc/1?refresh=true", "{\"text\":\"新建口袋公园12个\"}").status())
        .isEqualTo(201);
    assertThat(http.send("PUT", "/strict/_doc/2", "{\"texts\":\"口袋公园\"}").status()).isEqualTo(400);
    assertThat(hits(http, "口袋公园")).isEqualTo(1);
  }

  @Test
  @Order(1)
  void aTakenPortIsNamed() {
    NodeOptions options = NodeOptions.temporary().withHttpPort(node.url().getPort());
    assertThatThrownBy(() -> EmbeddedNode.start(options))
        .isInstanceOf(NodeException.PortTaken.class)
        .hasMessageContaining("端口 " + node.url().getPort() + " 已被占用");
  }

  @Test
  @Order(1)
  void aSettingThatTheServerRefusesEndsTheStartWithItsLog() {
    NodeOptions options =
        NodeOptions.temporary().withHeapMegabytes(256).withSettings(Map.of("no.such", "setting"));
    assertThatThrownBy(() -> EmbeddedNode.start(options))
        .isInstanceOf(NodeException.StartFailed.class)
        .hasMessageContaining("启动失败")
        .hasMessageContaining("unknown setting [no.such]");
  }

  @Test
  @Order(2)
  void closeEndsTheServerAndThrowsTemporaryDataAway() {
    Path directory = node.directory();
    assertThat(directory).isDirectoryContaining("glob:**/elasticsearch");
    node.close();
    assertThat(ProcessHandle.of(node.pid())).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  @Order(3)
  void aKilledProcessTakesItsServerWithIt() throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
    Http http = new Http(URI.create(lines.readLine()));
    http.send("PUT", "/strict", strictIndex());
    http.send("PUT", "/strict/_doc/1", "{\"text\":\"新建口袋公园12个\"}");
    assertThat(BackgroundNode.status(kept)).isInstanceOf(NodeStatus.Running.class);
    NodeRecord record = NodeRecord.read(kept).orElseThrow();
    ProcessHandle server = record.process().orElseThrow();

    // Who ends a group of processes, as timeout and systemd do, tells the supervising shells too.
    holder
        .descendants()
        .filter(process -> process.info().command().orElse("").matches(".*/(da|ba)?sh"))
        .forEach(ProcessHandle::destroy);
    holder.destroyForcibly();

    server.onExit().get(ServerProcess.GRACE_SECONDS + 5L, TimeUnit.SECONDS);
    assertThat(BackgroundNode.status(kept))
        .isEqualTo(new NodeStatus.Stale(record, "进程 " + record.pid() + " 已不在运行"));
  }

  @Test
  @Order(4)
  void aBackgroundNodeFindsTheKeptDataAndRunsUntilItIsStopped() {
    NodeRecord record =
        BackgroundNode.start(NodeOptions.keptIn(kept).withHeapMegabytes(512).withQuickStart(true));
    assertThat(hits(new Http(record.url()), "口袋公园")).isEqualTo(1);
    assertThat(BackgroundNode.status(kept)).isEqualTo(new NodeStatus.Running(record));
    assertThatThrownBy(() -> EmbeddedNode.start(NodeOptions.keptIn(kept)))
        .isInstanceOf(NodeException.DirectoryInUse.class)
        .hasMessageContaining("进程 " + record.pid());

    assertThat(BackgroundNode.stop(kept)).isEqualTo(new NodeStatus.Running(record));

    assertThat(record.process()).isEmpty();
    assertThat(BackgroundNode.status(kept)).isEqualTo(new NodeStatus.None());
  }

  /** A process that holds a node on the kept directory and prints where it answers. */
  private static Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-D"
                + NodeOptions.FILES_PROPERTY
                + "="
                + System.getProperty(NodeOptions.FILES_PROPERTY),
            "-cp",
            System.getProperty("java.class.path"),
            NodeHolder.class.getName(),
            kept.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String strictIndex() {
    return """
        {"settings": {"number_of_replicas": 0},
         "mappings": {"dynamic": "strict", "properties": {
           "text": {"type": "text", "analyzer": "ik_max_word", "search_analyzer": "ik_smart"}}}}
        """;
  }

  private static int hits(Http http, String words) {
    return http.send(
            "POST",
            "/strict/_search",
            Json.mapper()
                .writeValueAsString(Map.of("query", Map.of("match", Map.of("text", words)))))
        .body()
        .path("hits")
        .path("total")
        .path("value")
        .asInt();
  }
}
