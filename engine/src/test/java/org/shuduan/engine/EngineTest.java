package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How requests reach one of two nodes, and what is said of those that fail. */
class EngineTest {

  private StubServer node;
  private StubServer other;

  @BeforeEach
  void start() throws IOException {
    node = new StubServer(counting(1));
    other = new StubServer(counting(2));
  }

  @AfterEach
  void stop() {
    node.close();
    other.close();
  }

  @Test
  void eachNodeIsAskedInTurn() {
    try (Engine engine = both()) {
      for (int i = 0; i < 4; i++) {
        count(engine);
      }
    }
    assertThat(node.asked()).hasSize(2);
    assertThat(other.asked()).hasSize(2);
  }

  @Test
  void whereANodeIsGoneTheOtherAnswers() {
    try (Engine engine = both()) {
      count(engine);
      count(engine);
      other.close();
      for (int i = 0; i < 4; i++) {
        assertThat(count(engine)).isEqualTo(1);
      }
    }
  }

  @Test
  void whereANodeCannotServeTheOtherAnswers() {
    other.answer(exchange -> StubServer.elasticsearch(exchange, 503, "{}"));
    try (Engine engine = both()) {
      for (int i = 0; i < 4; i++) {
        assertThat(count(engine)).isEqualTo(1);
      }
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNoAnswer() {
    node.answer(EngineTest::breakOff);
    try (Engine engine = Engine.connect(EngineOptions.at(node.url()))) {
      assertThatThrownBy(() -> count(engine)).isInstanceOf(EngineException.Unreachable.class);
    }
  }

  @Test
  void anAnswerIsWaitedForNoLongerThanTheOptionsSay() {
    node.answerNothing();
    Duration limit = Duration.ofMillis(200);
    try (Engine engine = Engine.connect(EngineOptions.at(node.url()).withRequestTimeout(limit))) {
      assertThatThrownBy(() -> count(engine)).isInstanceOf(EngineException.TimedOut.class);
    }
  }

  /** The client decodes some errors and hands on others, such as those of status 503. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'root_cause':[{'type':'no_node','reason':'all away'}] | no_node: all away",
        "'root_cause':[{'type':'no_shard','reason':null}] | no_shard",
        "'root_cause':[],'caused_by':{'type':'rejected','reason':'no shard'} | rejected: no shard",
        "'root_cause':[] | search_failed: all failed"
      })
  void ofARefusalThatIsNamedWhichTellsMost(String causes, String said) {
    for (int status : new int[] {400, 503}) {
      String body =
          "{'error':{'type':'search_failed','reason':'all failed',%s},'status':%d}"
              .formatted(causes, status)
              .replace('\'', '"');
      node.answer(exchange -> StubServer.elasticsearch(exchange, status, body));
      try (Engine engine = Engine.connect(EngineOptions.at(node.url()))) {
        assertThatThrownBy(() -> count(engine))
            .isInstanceOf(EngineException.Refused.class)
            .hasMessage("Elasticsearch 拒绝了请求（HTTP " + status + "）：" + said);
      }
    }
  }

  private Engine both() {
    return Engine.connect(EngineOptions.at(node.url(), other.url()));
  }

  private static long count(Engine engine) {
    return engine.call(client -> client.count().count());
  }

  private static HttpHandler counting(int documents) {
    String body =
        "{\"count\":%d,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}"
            .formatted(documents);
    return exchange -> StubServer.elasticsearch(exchange, 200, body);
  }

  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1000);
    OutputStream body = exchange.getResponseBody();
    body.write("{\"count\":".getBytes(StandardCharsets.UTF_8));
    body.flush();
    exchange.close();
  }
}
