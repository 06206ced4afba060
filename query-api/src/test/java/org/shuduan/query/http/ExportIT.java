package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.shuduan.query.http.HttpTesting.address;
import static org.shuduan.query.http.HttpTesting.get;

import co.elastic.clients.elasticsearch._types.SearchStats;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generations;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.Await;
import org.shuduan.query.TestNode;
import org.shuduan.query.TestReports;

/** An export is written while it is read, so it can end before it is whole. */
class ExportIT {

  /** Ten megabytes: more than the buffers between server and reader hold, compressed too. */
  private static final int PARAGRAPHS = 2400;

  private static final int LENGTH = 1500;

  /** With a page of 500 hits, as many searches read all of them; one more counts them. */
  private static final int PAGES = 5;

  private static final int BEGINNING = 500;
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String ENDED =
      "shuduan_http_request_seconds_count{route=\"/api/v1/export\",status=\"200\"} 1";

  private static Engine engine;
  private static String index;
  private ApiServer server;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    TestReports.index(
        engine, IntStream.range(0, PARAGRAPHS).mapToObj(ExportIT::paragraph).toList());
    index = new Generations(engine).requireGeneration().index(IndexDefinition.PARAGRAPHS);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @BeforeEach
  void start() {
    server = ApiServer.start(HttpTesting.search(engine), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"csv, identity", "jsonl, identity", "csv, gzip", "jsonl, gzip"})
  void aReaderWhoGoesAwayEndsIt(String format, String encoding) throws Exception {
    TestLog log = TestLog.fromNow();
    long before = searches().queryTotal();
    try (Socket reader = begin(format, encoding)) {
      assertThat(searches().openContexts()).as("points in time").isOne();
    }
    awaitEnd();
    assertThat(searches().queryTotal() - before).as("searches").isBetween(2L, (long) PAGES);
    assertThat(log.read())
        .contains("export ended by its reader")
        .doesNotContain("WARN", "ERROR", "\tat ");
    assertAllAreExported();
  }

  @Test
  void itIsBrokenOffWhereWhatItReadsIsLost() throws Exception {
    TestLog log = TestLog.fromNow();
    HttpResponse<InputStream> export =
        HttpTesting.HTTP.send(
            HttpRequest.newBuilder(address(server, "api/v1/export", "format", "jsonl")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(export.statusCode()).isEqualTo(200);
    losePointsInTime();
    assertThatIOException().isThrownBy(() -> export.body().readAllBytes());
    awaitEnd();
    assertThat(log.read()).contains("export failed").doesNotContain("ERROR");
    assertAllAreExported();
  }

  /** Drawn at random, so that it cannot be compressed to little. */
  private static TestReports.Paragraph paragraph(int number) {
    String text =
        new Random(number)
            .ints(LENGTH, 0x4e00, 0x9fa6)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new TestReports.Paragraph(
        "x" + number, "r1", "430100", "2022-05-01", text, List.of(), List.of());
  }

  /** Asks for an export and takes no more than its beginning. */
  private Socket begin(String format, String encoding) throws IOException {
    URI export = address(server, "api/v1/export", "format", format);
    Socket reader = new Socket();
    reader.setReceiveBufferSize(BEGINNING);
    reader.connect(new InetSocketAddress(export.getHost(), export.getPort()));
    reader
        .getOutputStream()
        .write(
            "GET %s?%s HTTP/1.1\r\nHost: x\r\nAccept-Encoding: %s\r\n\r\n"
                .formatted(export.getPath(), export.getQuery(), encoding)
                .getBytes(StandardCharsets.US_ASCII));
    byte[] beginning = reader.getInputStream().readNBytes(BEGINNING);
    assertThat(new String(beginning, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");
    return reader;
  }

  /** Waits until Elasticsearch keeps nothing for the export, and the server is done with it. */
  private void awaitEnd() throws Exception {
    Await.until("no point in time", SOON, () -> searches().openContexts() == 0);
    Await.until("no request", SOON, () -> get(server, "metrics").body().contains(ENDED));
  }

  private static SearchStats searches() {
    return engine
        .call(client -> client.indices().stats(s -> s.index(index).metric("search")))
        .indices()
        .get(index)
        .primaries()
        .search();
  }

  /** Elasticsearch forgets them with the index that it closes. */
  private static void losePointsInTime() {
    engine.call(client -> client.indices().close(c -> c.index(index)));
    engine.call(client -> client.indices().open(o -> o.index(index)));
  }

  private void assertAllAreExported() throws Exception {
    HttpResponse<String> export = get(server, "api/v1/export", "format", "jsonl");
    assertThat(export.body().lines()).hasSize(PARAGRAPHS);
  }
}
