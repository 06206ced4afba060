package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests reach one of several nodes, and what becomes of those that do not. */
class EngineTest {

  private static final String COUNT =
      "{\"count\":%d,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<HttpServer> nodes = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    node(exchange -> answer(exchange, 200, COUNT.formatted(1)));
  }

  @AfterEach
  void stop() {
    never.countDown();
    nodes.forEach(node -> node.stop(0));
    threads.shutdownNow();
  }

  @Test
  void eachNodeIsAskedInTurn() throws IOException {
    node(exchange -> answer(exchange, 200, COUNT.formatted(2)));
    try (Engine engine = Engine.connect(EngineOptions.at(urls()))) {
      assertThat(List.of(count(engine), count(engine))).containsExactlyInAnyOrder(1L, 2L);
    }
  }

  @Test
  void whereANodeIsGoneAnotherAnswers() throws IOException {
    HttpServer gone = node(exchange -> answer(exchange, 200, COUNT.formatted(2)));
    try (Engine engine = Engine.connect(EngineOptions.at(urls()))) {
      count(engine);
      count(engine);
      gone.stop(0);
      for (int i = 0; i < 4; i++) {
        assertThat(count(engine)).isEqualTo(1);
      }
    }
  }

  @Test
  void whereANodeCannotServeAnotherAnswers() throws IOException {
    node(exchange -> answer(exchange, 503, "{}"));
    try (Engine engine = Engine.connect(EngineOptions.at(urls()))) {
      for (int i = 0; i < 4; i++) {
        assertThat(count(engine)).isEqualTo(1);
      }
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNoAnswer() throws IOException {
    HttpServer broken =
        node(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, 1000);
              OutputStream body = exchange.getResponseBody();
              body.write("{\"count\":".getBytes(StandardCharsets.UTF_8));
              body.flush();
              exchange.close();
            });
    try (Engine engine = Engine.connect(EngineOptions.at(url(broken)))) {
      assertThatThrownBy(() -> count(engine)).isInstanceOf(EngineException.Unreachable.class);
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsNotWaitedFor() throws IOException {
    HttpServer silent = node(exchange -> awaitEnd());
    EngineOptions options =
        EngineOptions.at(url(silent)).withRequestTimeout(Duration.ofMillis(200));
    try (Engine engine = Engine.connect(options)) {
      assertThatThrownBy(() -> count(engine)).isInstanceOf(EngineException.TimedOut.class);
    }
  }

  private HttpServer node(HttpHandler handler) throws IOException {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.setExecutor(threads);
    node.createContext("/", handler);
    node.start();
    nodes.add(node);
    return node;
  }

  private String[] urls() {
    return nodes.stream().map(EngineTest::url).toArray(String[]::new);
  }

  private static String url(HttpServer node) {
    return "http://127.0.0.1:" + node.getAddress().getPort();
  }

  private static long count(Engine engine) {
    return engine.call(client -> client.count().count());
  }

  private void awaitEnd() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
