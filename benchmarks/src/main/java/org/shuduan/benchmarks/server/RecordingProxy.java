package org.shuduan.benchmarks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Stands between the product and Elasticsearch, passes everything on and shows each request to a
 * recorder. So the requests of any part of the product can be had without knowing how it makes
 * them.
 */
public final class RecordingProxy implements AutoCloseable {

  static {
    // Else the JDK's server sends head and body apart, and the body waits 40 ms to be asked for.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What java.net.http sets by itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("content-length", "transfer-encoding", "connection");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RawClient client;
  private final Consumer<Exchange> recorder;

  private RecordingProxy(URI target, Consumer<Exchange> recorder) throws IOException {
    this.client = new RawClient(target);
    this.recorder = recorder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::passOn);
    server.start();
  }

  /**
   * Starts a proxy on a free port of loopback.
   *
   * @param recorder called by several threads at once
   */
  public static RecordingProxy before(URI target, Consumer<Exchange> recorder) throws IOException {
    return new RecordingProxy(target, recorder);
  }

  /** The address to use in place of Elasticsearch's. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void passOn(HttpExchange call) throws IOException {
    try (call) {
      Exchange request =
          new Exchange(
              call.getRequestMethod(),
              call.getRequestURI().toString(),
              Objects.requireNonNullElse(call.getRequestHeaders().getFirst("Content-Type"), ""),
              call.getRequestBody().readAllBytes());
      recorder.accept(request);
      HttpResponse<byte[]> answer = client.answer(request);
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN_HEADERS.contains(name)) {
                  call.getResponseHeaders().put(name, values);
                }
              });
      byte[] body = answer.body();
      call.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      call.getResponseBody().write(body);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
