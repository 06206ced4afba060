package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords and keys show in no process list, no log and no message, however much is asked for. */
class SecretsIT {

  private static final String ADMIN = "shuduan_admin";
  private static final String KEY = "aWQtb2YtYS1rZXk6c2VjcmV0LW9mLWEta2V5";

  /**
   * Stack traces, and all that can be logged but by Jetty, which knows no secret and would say most
   * of it.
   */
  private static final Map<String, String> TALKATIVE =
      Map.of(
          "SHUDUAN_TRACE",
          "1",
          "JDK_JAVA_OPTIONS",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace"
              + " -Dorg.slf4j.simpleLogger.log.org.apache.http=trace"
              + " -Dorg.slf4j.simpleLogger.log.org.eclipse.jetty=warn");

  @TempDir private Path folder;

  @Test
  void aServerThatKnowsAPasswordShowsItNowhere() throws Exception {
    Path log = folder.resolve("serve.log");
    Process server =
        Program.start(
            log,
            talkative(
                Map.of(
                    "SHUDUAN_ES_USER", ADMIN, "SHUDUAN_ES_PASSWORD", SecuredNode.password(ADMIN))),
            "serve",
            "--es",
            SecuredNode.url(),
            "--ca",
            SecuredNode.authority(),
            "--port",
            "0");
    try {
      URI page = URI.create(Program.addressIn(server, "检索页"));
      HttpResponse<String> ready =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(page.resolve("/readyz")).build(),
                  HttpResponse.BodyHandlers.ofString());
      SecuredNode.assertShowsNoSecret(ready.body());
      String processes = processList();
      SecuredNode.assertShowsNoSecret(processes);
      assertThat(processes).contains("org.shuduan.cli.Main serve --es " + SecuredNode.url());
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(log).content().contains("TRACE", "DEBUG");
    SecuredNode.assertShowsNoSecret(Files.readString(log));
    SecuredNode.assertShowsNoSecret(serverLogs());
  }

  @Test
  void aFailureWithItsTraceShowsNoSecret() throws Exception {
    Program refused =
        Program.run(
            folder,
            talkative(Map.of("SHUDUAN_ES_API_KEY", KEY)),
            "search",
            "小区",
            "--es",
            SecuredNode.url(),
            "--ca",
            SecuredNode.authority());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("HTTP 401", "\tat org.shuduan");
    assertThat(refused.out() + refused.err() + serverLogs()).doesNotContain(KEY, "secret-of-a-key");
  }

  @Test
  void aSecretOnTheCommandLineIsRefusedAndNotRepeated() {
    String secret = "correct-horse";
    for (List<String> wrong :
        List.of(
            List.of("--password", secret),
            List.of("--password=" + secret),
            List.of("--api-key", secret),
            List.of("--pasword", secret),
            List.of("--apikey=" + secret),
            List.of("--es", "https://me:" + secret + "@127.0.0.1:9200"),
            List.of(
                "--es",
                "http://127.0.0.1:1",
                "--proxy",
                "http://me:" + secret + "@127.0.0.1:3128"))) {
      Run run = Run.of(Stream.concat(Stream.of("status"), wrong.stream()).toArray(String[]::new));
      assertThat(run.exitCode()).as(wrong.toString()).isEqualTo(ExitCode.USAGE);
      assertThat(run.out() + run.err()).isNotBlank().doesNotContain(secret);
    }
  }

  @Test
  void whatAFileOfSecretsHoldsIsNotRepeatedEither() {
    Path two = SecuredNode.write("two", "correct\nhorse");
    Run lines = status("--api-key-file", two.toString());
    assertThat(lines.err()).contains("只有一行").doesNotContain("correct", "horse");
    Path spaced = SecuredNode.write("spaced", "correct horse");
    Run noKey = status("--api-key-file", spaced.toString());
    assertThat(noKey.err()).contains("不是 API 密钥").doesNotContain("correct", "horse");
  }

  private static Run status(String... options) {
    return Run.of(
        Stream.concat(Stream.of("status", "--es", SecuredNode.url()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Map<String, String> talkative(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(TALKATIVE);
    all.putAll(environment);
    return all;
  }

  /** With all arguments, which the handles of Java cut off. */
  private static String processList() throws IOException {
    Process ps = new ProcessBuilder("ps", "-A", "-ww", "-o", "args=").start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What Elasticsearch wrote. */
  private static String serverLogs() throws IOException {
    try (Stream<Path> files =
        Files.walk(SecuredNode.node().directory().resolve("elasticsearch/logs"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      assertThat(all).isNotEmpty();
      return all.toString();
    }
  }
}
