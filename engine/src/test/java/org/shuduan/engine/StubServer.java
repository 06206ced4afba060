package org.shuduan.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as a test wants it to. */
final class StubServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Headers> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile HttpHandler handler;

  StubServer(HttpHandler handler) throws IOException {
    this.handler = handler;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestHeaders());
          this.handler.handle(exchange);
        });
    server.start();
  }

  /** Answers in another way from now on. */
  void answer(HttpHandler handler) {
    this.handler = handler;
  }

  /** Answers nothing from now on. */
  void answerNothing() {
    answer(
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
  }

  /** The headers of each request so far. */
  List<Headers> asked() {
    return asked;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** An answer as Elasticsearch gives it. */
  static void elasticsearch(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().add("X-elastic-product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    send(exchange, status, body);
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
