package org.shuduan.kibana.transfer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers every request as a Kibana (or what stands before it) would, and keeps what was asked. */
final class StandIn implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String address = "";
  private String body = "";

  private StandIn(int status, String answer, Map<String, String> answerHeaders) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          address = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          answerHeaders.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  static StandIn answering(int status, String answer) throws IOException {
    return new StandIn(status, answer, Map.of());
  }

  static StandIn redirectingTo(String location) throws IOException {
    return new StandIn(302, "", Map.of("Location", location));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Method and address of the last request. */
  String address() {
    return address;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body of the last request. */
  String body() {
    return body;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
