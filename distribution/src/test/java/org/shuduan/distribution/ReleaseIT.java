package org.shuduan.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked where nothing else of the project is, with no other variable than the path. */
class ReleaseIT {

  private static final Path SERVER = Path.of("../embedded-node/target/node-8/server");

  @TempDir private static Path folder;
  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    // The server of root runs as another user, who must be able to enter.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try (Stream<Path> built = Files.list(Path.of("target"));
        ZipFile zip =
            new ZipFile(
                built
                    .filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .get()
                    .toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path path = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          try (InputStream bytes = zip.getInputStream(entry)) {
            Files.copy(bytes, path);
          }
        }
      }
    }
    try (Stream<Path> unpacked = Files.list(folder)) {
      home = unpacked.findFirst().orElseThrow();
    }
  }

  @Test
  void holdsWhatUsersNeed() {
    assertThat(home.resolve("node/plugins")).isDirectoryContaining("glob:**-es8.zip");
    assertThat(home.resolve("node/plugins")).isDirectoryContaining("glob:**-es9.zip");
    assertThat(home.resolve("dashboards/dashboards.ndjson"))
        .content()
        .contains("\"id\":\"shuduan-overview\"");
    assertThat(home.resolve("licenses/THIRD-PARTY.txt")).content().contains("ik-analyzer");
    for (String file : List.of("README.md", "docs/release.md", "compose.yaml", "containers")) {
      assertThat(home.resolve(file)).exists();
    }
  }

  @Test
  @DisabledIfSystemProperty(
      named = "shuduan.offline",
      matches = "true",
      disabledReason = "Maven makes no bill of materials offline")
  void hasABillOfMaterials() {
    assertThat(home.resolve("bom.json")).content().contains("CycloneDX", "pkg:maven/info.picocli");
  }

  @Test
  void readsReports() throws Exception {
    Process process = start("inspect", "samples/work-report.txt");
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(printed.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
  }

  @Test
  @EnabledIfSystemProperty(named = "shuduan.long", matches = "true")
  void runsTheDemoOnceTheServerIsBesideIt() throws Exception {
    Process lacking = start("demo", "--port", "0");
    assertThat(lacking.waitFor()).isEqualTo(1);
    try (Stream<Path> zips = Files.list(SERVER)) {
      Path zip = zips.findFirst().orElseThrow();
      Files.copy(zip, home.resolve("node/server").resolve(zip.getFileName()));
    }
    Process demo = start("demo", "--port", "0", "--data", folder.resolve("data").toString());
    try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
      String address =
          lines.lines().filter(line -> line.startsWith("接口")).findFirst().orElseThrow();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address.substring(2).strip())).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).startsWith("{\"total\":{\"value\":91,");
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "shuduan"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    return builder.start();
  }
}
