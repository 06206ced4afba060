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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** The command as its users start it: a process of its own, a real Elasticsearch. */
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
    Process demo = start("demo", "--port", "0", "--data", folder.resolve("demo").toString());
    try {
      String page = addressIn(demo, "检索页");
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
    Finished started = run("node", "start", "--data", data, "--heap", "512");
    assertThat(started.exitCode()).as(started.err()).isZero();
    String url = started.out().strip().lines().reduce((first, last) -> last).orElseThrow();
    assertThat(url).startsWith("http://127.0.0.1:");
    try {
      assertThat(run("node", "status", "--data", data).out()).contains(url);
      Finished again = run("node", "start", "--data", data);
      assertThat(again.out().strip()).isEqualTo(url);

      Finished nothing = run("search", "小区", "--data", data);
      assertThat(nothing.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(nothing.err()).contains("shuduan index");

      Finished indexed = run("index", Run.SAMPLE.toString(), "--data", data, "--json");
      assertThat(indexed.exitCode()).as(indexed.err()).isZero();
      int inspected = Run.of("inspect", Run.SAMPLE.toString()).json().size();
      String aliases = get(url + "/_alias/shuduan-*").body();
      assertThat(Json.mapper().readTree(indexed.out()).get("paragraphs").intValue())
          .isEqualTo(inspected);
      assertThat(count(url)).isEqualTo(inspected);

      for (Path bad : badFiles()) {
        Finished refused = run("index", bad.toString(), "--data", data);
        assertThat(refused.exitCode()).as(bad.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err().strip().lines()).hasSize(1);
        assertThat(refused.err()).contains(bad.getFileName().toString());
        assertThat(get(url + "/_alias/shuduan-*").body()).isEqualTo(aliases);
      }

      Finished found =
          run("search", "--number", "老旧小区>=100个", "--region", "四川省", "--json", "--data", data);
      assertThat(found.exitCode()).as(found.err()).isZero();
      JsonNode answer = Json.mapper().readTree(found.out());
      assertThat(answer.get("total").get("value").intValue()).isPositive();
      assertThat(answer.get("hits").findValuesAsString("province")).containsOnly("四川省");
      assertThat(run("search", "老旧小区", "--facets", "theme", "--data", data).out())
          .contains("共 ", "theme：");
    } finally {
      assertThat(run("node", "stop", "--data", data).out()).contains(url);
    }
    assertThat(run("node", "status", "--data", data).exitCode()).isEqualTo(ExitCode.FAILED);
  }

  private List<Path> badFiles() throws IOException {
    return List.of(
        folder.resolve("missing.txt"),
        Files.createFile(folder.resolve("empty.txt")),
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7}),
        Files.writeString(folder.resolve("letters.txt"), "abc\n".repeat(50)));
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

  /** Reads standard output up to the line that begins so, and gives the address on it. */
  private static String addressIn(Process process, String label) throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(label)) {
        return line.substring(label.length()).strip();
      }
    }
    throw new AssertionError("the process ended before it printed " + label);
  }

  private record Finished(int exitCode, String out, String err) {}

  private Finished run(String... arguments) throws Exception {
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = command(arguments).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Finished(process.exitValue(), out, Files.readString(err));
  }

  private static Process start(String... arguments) throws IOException {
    return command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dshuduan.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-Dshuduan.node.files=" + System.getProperty("shuduan.node.files"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.shuduan.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
