package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/**
 * The command as its users start it: a process of its own, a real Elasticsearch. Of the commands
 * that use a node in the background, those are processes of which exit code, standard output or
 * standard error are looked at; the others run in this one.
 */
class LauncherIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;

  /** The server of root runs as another user, who must be able to enter. */
  @BeforeEach
  void letTheServerIn() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void theDemoAnswersAndLeavesNothingBehind() throws Exception {
    Process demo =
        Program.start("demo", "--port", "0", "--data", folder.resolve("demo").toString());
    try {
      String page = Program.addressIn(demo, "检索页");
      JsonNode answer = search(page, "q=老旧小区&number=老旧小区>=100个&facets=region,theme&size=3");
      assertThat(answer.get("total").get("value").intValue()).isPositive();
      JsonNode hit = answer.get("hits").get(0);
      assertThat(hit.get("numbers").findValuesAsString("matched")).contains("true");
      assertThat(answer.get("facets").get("region").size()).isGreaterThan(1);
      assertThat(get(page).body()).contains("<html", "数段");

      JsonNode node =
          Json.mapper().readTree(Files.readString(folder.resolve("demo").resolve("node.json")));
      long server = node.get("pid").longValue();
      assertThat(ProcessHandle.of(server)).isPresent();
      demo.destroy();
      assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    } finally {
      demo.destroyForcibly();
    }
  }

  @Test
  void aNodeInTheBackgroundServesTheOtherCommandsUntilItIsStopped() throws Exception {
    String data = folder.resolve("node").toString();
    Program started = Program.run(folder, "node", "start", "--data", data, "--heap", "512");
    assertThat(started.exitCode()).as(started.err()).isZero();
    String url = started.out().strip().lines().reduce((first, last) -> last).orElseThrow();
    assertThat(url).startsWith("http://127.0.0.1:");
    try {
      assertThat(Run.of("node", "status", "--data", data).out()).contains(url);
      Run again = Run.of("node", "start", "--data", data);
      assertThat(again.out().strip()).isEqualTo(url);

      Run nothing = Run.of("search", "小区", "--data", data);
      assertThat(nothing.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(nothing.err()).contains("shuduan index");

      Run indexed = Run.of("index", Run.SAMPLE.toString(), "--data", data, "--json");
      assertThat(indexed.exitCode()).as(indexed.err()).isZero();
      int inspected = Run.of("inspect", Run.SAMPLE.toString()).json().size();
      String aliases = get(url + "/_alias/shuduan-*").body();
      assertThat(Json.mapper().readTree(indexed.out()).get("paragraphs").intValue())
          .isEqualTo(inspected);
      assertThat(count(url)).isEqualTo(inspected);

      Path empty = Files.createFile(folder.resolve("empty.txt"));
      Program refused = Program.run(folder, "index", empty.toString(), "--data", data);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err().strip().lines()).hasSize(1);
      assertThat(refused.err()).contains("empty.txt");
      assertThat(get(url + "/_alias/shuduan-*").body()).isEqualTo(aliases);

      Program found =
          Program.run(
              folder,
              "search",
              "--number",
              "老旧小区>=100个",
              "--region",
              "四川省",
              "--json",
              "--data",
              data);
      assertThat(found.exitCode()).as(found.err()).isZero();
      JsonNode answer = Json.mapper().readTree(found.out());
      assertThat(answer.get("total").get("value").intValue()).isPositive();
      assertThat(answer.get("hits").findValuesAsString("province")).containsOnly("四川省");
      assertThat(Run.of("search", "老旧小区", "--facets", "theme", "--data", data).out())
          .contains("共 ", "theme：");
    } finally {
      assertThat(Run.of("node", "stop", "--data", data).out()).contains(url);
    }
    assertThat(Run.of("node", "status", "--data", data).exitCode()).isEqualTo(ExitCode.FAILED);
  }

  private static int count(String url) throws Exception {
    String answer = get(url + "/shuduan-paragraphs/_count").body();
    return Json.mapper().readTree(answer).get("count").intValue();
  }

  private static JsonNode search(String page, String query) throws Exception {
    StringBuilder encoded = new StringBuilder();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      encoded
          .append(encoded.isEmpty() ? '?' : '&')
          .append(parts[0])
          .append('=')
          .append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
    }
    HttpResponse<String> response =
        get(URI.create(page).resolve("/api/v1/search").toString() + encoded);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
