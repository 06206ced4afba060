package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;

/** {@code serve} as a process of its own: who may use it, and how it ends. */
class ServeIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int CLIENTS = 8;

  /** So many answers a client has before the server is told to end. */
  private static final int ANSWERS = 10;

  private static String es;

  @TempDir private Path folder;

  @BeforeAll
  static void index() {
    es = PlainNode.empty();
    Run indexed = Run.of("index", Run.SAMPLE.toString(), "--es", es);
    assertThat(indexed.exitCode()).as(indexed.err()).isZero();
  }

  @Test
  void otherMachinesNeedATokenAndMayLoseIt() throws Exception {
    Run refused = Run.of("serve", "--es", es, "--host", "0.0.0.0", "--port", "0");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--tokens");

    String file = folder.resolve("tokens.txt").toString();
    String token = Run.of("token", "add", "desk", "--tokens", file).out().strip();
    assertThat(Run.of("token", "list", "--tokens", file).out()).contains("desk");
    assertThat(Path.of(file)).content().doesNotContain(token);
    Process server =
        Program.start("serve", "--es", es, "--host", "0.0.0.0", "--tokens", file, "--port", "0");
    try {
      int port = URI.create(Program.addressIn(server, "检索页")).getPort();
      URI themes = URI.create("http://127.0.0.1:%d/api/v1/themes".formatted(port));
      assertThat(status(themes, null)).isEqualTo(401);
      assertThat(status(themes, token + "x")).isEqualTo(401);
      assertThat(status(themes, token)).isEqualTo(200);
      assertThat(Run.of("token", "revoke", "desk", "--tokens", file).exitCode()).isZero();
      assertThat(status(themes, token)).isEqualTo(401);
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** {@link Process#destroy} sends SIGTERM. */
  @Test
  void whatWasAskedBeforeSigtermIsAnsweredInFull() throws Exception {
    Process server = Program.start("serve", "--es", es, "--port", "0");
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      URI search = URI.create(Program.addressIn(server, "检索页")).resolve("api/v1/search?size=50");
      Semaphore answered = new Semaphore(0);
      List<Future<List<Integer>>> asked = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        asked.add(clients.submit(() -> askUntilNobodyIsThere(search, answered)));
      }
      assertThat(answered.tryAcquire(CLIENTS * ANSWERS, 60, TimeUnit.SECONDS)).isTrue();
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      for (Future<List<Integer>> client : asked) {
        assertThat(client.get(30, TimeUnit.SECONDS)).contains(200).isSubsetOf(200, 503);
      }
    } finally {
      server.destroyForcibly();
      clients.shutdownNow();
    }
  }

  /** The statuses of all answers; one that is cut off or is no JSON is an error. */
  private static List<Integer> askUntilNobodyIsThere(URI search, Semaphore answered)
      throws InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    while (true) {
      HttpResponse<java.io.InputStream> answer;
      try {
        answer =
            HTTP.send(
                HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofInputStream());
      } catch (IOException e) {
        return statuses;
      }
      try (var body = answer.body()) {
        Json.mapper().readTree(body.readAllBytes());
      } catch (IOException | JacksonException e) {
        throw new AssertionError("a broken answer with status " + answer.statusCode(), e);
      }
      statuses.add(answer.statusCode());
      answered.release();
    }
  }

  private static int status(URI address, String token) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
