package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an answer that is an error. */
class RefusalTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
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
  void whatTellsMostIsNamed(String causes, String said) {
    for (int status : new int[] {400, 503}) {
      answer(
          status,
          "{'error':{'type':'search_failed','reason':'all failed',%s},'status':%d}"
              .formatted(causes, status)
              .replace('\'', '"'));
      try (Engine engine =
          Engine.connect(EngineOptions.at("http://127.0.0.1:" + server.getAddress().getPort()))) {
        assertThatThrownBy(() -> engine.call(client -> client.count()))
            .isInstanceOf(EngineException.Refused.class)
            .hasMessage("Elasticsearch 拒绝了请求（HTTP " + status + "）：" + said);
      }
      server.removeContext("/");
    }
  }

  private void answer(int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("X-elastic-product", "Elasticsearch");
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
  }
}
