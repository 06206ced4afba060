package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shuduan.query.http.HttpTesting.address;
import static org.shuduan.query.http.HttpTesting.get;
import static org.shuduan.query.http.HttpTesting.problem;
import static org.shuduan.query.http.HttpTesting.search;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.query.TestNode;
import org.shuduan.query.TestReports;
import org.shuduan.query.http.access.TokenFile;

/** What the server does with every request, whatever is asked. */
class ServerIT {

  private static Engine engine;
  private static ApiServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    engine = TestNode.connect();
    TestReports.index(engine, TestReports.standard());
    server =
        ApiServer.start(
            search(engine), ServerOptions.onLoopback(0).allowing(List.of("https://desk.example")));
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  @Test
  void everyAnswerNamesItsRequest() throws Exception {
    HttpResponse<String> named = get(server, Map.of("X-Request-Id", "abc-1"), "healthz");
    assertThat(named.headers().firstValue("X-Request-Id")).contains("abc-1");
    HttpResponse<String> odd = get(server, Map.of("X-Request-Id", "a b;c"), "nothing");
    assertThat(odd.headers().firstValue("X-Request-Id").orElse("")).hasSize(36);
  }

  @Test
  void answersAreCompressedAndKnownAgain() throws Exception {
    HttpResponse<byte[]> zipped =
        HttpTesting.HTTP.send(
            HttpRequest.newBuilder(address(server, "api/v1/themes"))
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).startsWith("[{");
    }
    String tag = get(server, "api/v1/themes").headers().firstValue("ETag").orElseThrow();
    assertThat(get(server, Map.of("If-None-Match", tag), "api/v1/themes").statusCode())
        .isEqualTo(304);
  }

  @Test
  void onlyConfiguredOriginsMayUseTheApi() throws Exception {
    String allowed = "Access-Control-Allow-Origin";
    assertThat(
            get(server, Map.of("Origin", "https://desk.example"), "healthz")
                .headers()
                .firstValue(allowed))
        .contains("https://desk.example");
    assertThat(
            get(server, Map.of("Origin", "https://other.example"), "healthz")
                .headers()
                .firstValue(allowed))
        .isEmpty();
  }

  @Test
  void figuresAreCountedByRoute() throws Exception {
    get(server, "api/v1/search", "q", "改造");
    get(server, "api/v1/search", "size", "many");
    assertThat(get(server, "metrics").body())
        .contains("shuduan_http_request_seconds_count{route=\"/api/v1/search\",status=\"200\"}")
        .contains("shuduan_http_request_seconds_count{route=\"/api/v1/search\",status=\"400\"}")
        .contains("jvm_memory_used_bytes");
    assertThat(get(server, "readyz").body()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void whatIsNoHttpIsAProblemToo() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
      socket
          .getOutputStream()
          .write("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes());
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "urn:shuduan:bad-request")
          .doesNotContain("jetty");
    }
  }

  @Test
  void onlyThoseWithATokenGetIn() throws Exception {
    Path file = folder.resolve("tokens");
    TokenFile tokens = new TokenFile(file);
    String secret = tokens.add("desk");
    Map<String, String> bearer = Map.of("Authorization", "Bearer " + secret);
    try (ApiServer guarded =
        ApiServer.start(search(engine), ServerOptions.onLoopback(0).guardedBy(file, 3))) {
      HttpResponse<String> missing = get(guarded, "api/v1/themes");
      assertThat(missing.statusCode()).isEqualTo(401);
      assertThat(missing.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(problem(missing).get("type").stringValue()).isEqualTo("urn:shuduan:unauthorized");
      assertThat(get(guarded, Map.of("Authorization", "Bearer no"), "api/v1/themes").statusCode())
          .isEqualTo(401);
      assertThat(get(guarded, "metrics").statusCode()).isEqualTo(401);
      assertThat(get(guarded, "healthz").statusCode()).isEqualTo(200);
      assertThat(get(guarded, "").statusCode()).isEqualTo(200);
      assertThat(get(guarded, bearer, "api/v1/themes").statusCode()).isEqualTo(200);
      assertThat(
              get(guarded, Map.of("Cookie", "shuduan_token=" + secret), "api/v1/themes")
                  .statusCode())
          .isEqualTo(200);
      assertThat(get(guarded, bearer, "api/v1/themes").statusCode()).isEqualTo(200);
      HttpResponse<String> tooOften = get(guarded, bearer, "api/v1/themes");
      assertThat(tooOften.statusCode()).isEqualTo(429);
      assertThat(Long.parseLong(tooOften.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1L, 20L);
      tokens.revoke("desk");
      assertThat(get(guarded, bearer, "api/v1/themes").statusCode()).isEqualTo(401);
    }
  }

  @RepeatedTest(5)
  void closingUnderLoadBreaksNoAnswer() throws Exception {
    ApiServer closing = ApiServer.start(search(engine), 0);
    Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    List<Throwable> broken = new CopyOnWriteArrayList<>();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread reader =
          new Thread(
              () -> {
                try {
                  int status = 0;
                  while (status != 503) {
                    HttpResponse<String> response = get(closing, "api/v1/search", "q", "改造");
                    status = response.statusCode();
                    assertThat(response.body()).endsWith("}");
                    answers.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
                  }
                } catch (ConnectException e) {
                  // The server has stopped listening: nothing was begun.
                } catch (Exception | AssertionError e) {
                  broken.add(e);
                }
              });
      readers.add(reader);
      reader.start();
    }
    while (!answers.containsKey(200)) {
      Thread.sleep(20);
    }
    closing.close();
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(broken).isEmpty();
    assertThat(answers.keySet()).isSubsetOf(200, 503);
  }

  @Test
  void doesNotOpenToOtherMachinesWithoutTokens() {
    ServerOptions here = ServerOptions.onLoopback(0);
    assertThatThrownBy(() -> here.listeningOn("0.0.0.0", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--tokens");
    assertThat(here.listeningOn("0.0.0.0", true).open()).isTrue();
    assertThat(here.guardedBy(folder.resolve("tokens"), 1).listeningOn("0.0.0.0", false).host())
        .isEqualTo("0.0.0.0");
  }
}
