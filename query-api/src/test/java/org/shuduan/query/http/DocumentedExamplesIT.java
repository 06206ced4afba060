package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/api.md do what they say. */
class DocumentedExamplesIT {

  private static final String ADDRESS = "http://127.0.0.1:8360/";
  private static final String ELASTICSEARCH = "http://127.0.0.1:9200";
  private static final String INDENT = "    ";

  private static SampleServer samples;
  private static List<String> document;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    document = Files.readAllLines(Path.of("../docs/api.md"));
    samples = SampleServer.start();
  }

  @AfterAll
  static void stop() {
    samples.close();
  }

  @Test
  void eachCommandOfCurlAnswers() throws Exception {
    List<String> commands =
        example("## curl").lines().filter(line -> line.startsWith("curl ")).toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
    for (String command : commands) {
      String printed = run("sh", "-c", command.replaceFirst("curl ", "curl -sS --fail "));
      assertThat(printed).as(command).doesNotContain("curl:");
    }
    assertThat(folder.resolve("numbers.csv")).content().startsWith("\uFEFF");
    assertThat(folder.resolve("paragraphs.jsonl")).content().startsWith("{");
  }

  @Test
  void theExampleInPythonListsRows() throws Exception {
    assertThat(run("python3", "-c", example("## Python"))).contains("186个");
  }

  @Test
  void theExampleInJavaListsRows() throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), example("## Java"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(
            run(
                java,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString()))
        .contains("186个");
  }

  /** The indented lines below a heading, at the addresses of the servers under test. */
  private static String example(String heading) {
    List<String> below = document.subList(document.indexOf(heading) + 1, document.size());
    StringBuilder code = new StringBuilder();
    for (String line : below) {
      if (line.startsWith("## ")) {
        break;
      }
      if (line.startsWith(INDENT) || line.isEmpty()) {
        code.append(line.isEmpty() ? "" : line.substring(INDENT.length())).append('\n');
      }
    }
    return code.toString()
        .replace(ADDRESS, samples.server().url().toString())
        .replace(ELASTICSEARCH, samples.elasticsearch().toString());
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
