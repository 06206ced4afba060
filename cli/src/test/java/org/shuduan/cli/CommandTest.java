package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that need no engine, and how every command says what is wrong. */
class CommandTest {

  @TempDir private Path folder;

  @Test
  void helpIsChineseAndNamesEveryCommand() {
    Run run = Run.of("--help");
    assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETE);
    assertThat(run.out())
        .contains(
            "demo",
            "index",
            "remove",
            "reindex",
            "inspect",
            "annotate",
            "search",
            "serve",
            "dashboards",
            "node",
            "退出码");
    for (String command :
        List.of("demo", "index", "remove", "reindex", "inspect", "annotate", "search", "serve")) {
      assertThat(Run.of(command, "--help").out()).as(command).contains("用法：");
    }
  }

  @Test
  void wrongUseSaysWhatToDo() {
    Map<List<String>, String> wrong =
        Map.of(
            List.of(), "请给出一个命令",
            List.of("inspect"), "缺少参数 文件",
            List.of("serch"), "search",
            List.of("search", "--regoin", "湖南省"), "不认识“--regoin",
            List.of("serve", "--port", "many"), "选项 --port 的值“many”无效",
            List.of("search", "--es", "nonsense"), "http://127.0.0.1:9200",
            List.of("search", "--es", "http://127.0.0.1:1", "--sort", "size"), "relevance");
    wrong.forEach(
        (arguments, message) -> {
          Run run = Run.of(arguments.toArray(String[]::new));
          assertThat(run.exitCode()).as(arguments.toString()).isEqualTo(ExitCode.USAGE);
          assertThat(run.out()).isEmpty();
          assertThat(run.err()).contains(message);
        });
  }

  @Test
  void annotateReadsSectionsOfEveryFormAndKeepsTheOrder() throws IOException {
    Path file =
        write(
            "in.jsonl",
            """
            {"id":"b","section":"一、老旧小区改造","text":"全市改造老旧小区186个，加装电梯23部。"}
            {"id":"a","section":["一、成效","（一）服务"],"text":"注册志愿者达到12.5万名。","more":1}

            {"id":3,"text":"春风拂面。"}
            """);
    Run run = Run.of("annotate", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETE);
    List<JsonNode> lines = run.json();
    assertThat(lines).extracting(line -> line.get("id").asString()).containsExactly("b", "a", "3");
    JsonNode first = lines.get(0).get("numbers").get(0);
    assertThat(first.get("surface").stringValue()).isEqualTo("186个");
    assertThat(first.get("subject").stringValue()).isEqualTo("老旧小区");
    assertThat(first.get("approx").stringValue()).isEqualTo("exact");
    assertThat(lines.get(0).get("themes").toString()).contains("housing");
    assertThat(lines.get(1).get("numbers").get(0).get("value").intValue()).isEqualTo(125_000);
    assertThat(lines.get(2).get("numbers")).isEmpty();
  }

  @Test
  void annotateExplainsItself() throws IOException {
    Path file = write("in.jsonl", "{\"id\":1,\"text\":\"全市改造老旧小区186个，加装电梯23部。\"}\n");
    JsonNode line = Run.of("annotate", "--explain", file.toString()).json().get(0);
    assertThat(line.propertyNames()).containsExactly("id", "themes", "numbers", "explanation");
    JsonNode explanation = line.get("explanation");
    assertThat(explanation.get("numbers").get(0).get("rules").size()).isPositive();
    JsonNode evidence = explanation.get("themes").get("scores").get(0).get("evidence").get(0);
    assertThat(evidence.get("line").intValue()).isPositive();
    assertThat(evidence.get("surface").stringValue()).isNotEmpty();
  }

  @Test
  void anotherThemeCatalogueCanBeUsedAndItsMistakesAreNamed() throws IOException {
    Path file = write("in.jsonl", "{\"id\":1,\"text\":\"新建高速公路126公里，改造农村公路830公里。\"}\n");
    Path catalogue = Run.SAMPLES.resolve("themes/government-work-report.yaml");
    Run own = Run.of("annotate", "--themes", catalogue.toString(), file.toString());
    assertThat(own.json().get(0).get("themes").toString()).contains("transport");

    Path wrong = write("wrong.yaml", "groups: []\nthemes: oops\n");
    Run refused = Run.of("annotate", "--themes", wrong.toString(), file.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("wrong.yaml:").doesNotContain("内部错误");
  }

  @Test
  void annotateNamesTheLinesThatItLeavesOut() throws IOException {
    Path file = write("in.jsonl", "{\"id\":1,\"text\":\"好\"}\n{oops\n{\"id\":2}\n[]\n");
    Run run = Run.of("annotate", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.json()).hasSize(1);
    assertThat(run.err()).contains("第 2 行", "第 3 行", "第 4 行").doesNotContain("内部错误");
  }

  @Test
  void inspectGivesTheContractsLinesAndAnnotateReadsThem() throws IOException {
    Run inspected = Run.of("inspect", Run.SAMPLE.toString());
    assertThat(inspected.exitCode()).isEqualTo(ExitCode.COMPLETE);
    List<JsonNode> paragraphs = inspected.json();
    assertThat(paragraphs).hasSizeGreaterThan(60);
    JsonNode first = paragraphs.get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "id", "report", "section", "ordinal", "text", "themes", "numbers", "source");
    assertThat(first.get("report").propertyNames())
        .containsExactly("id", "ordinal", "headline", "title", "date", "organization", "region");
    assertThat(first.get("report").get("region").propertyNames())
        .containsExactly("code", "province", "city", "county", "name");
    assertThat(first.get("source").propertyNames()).containsExactly("file", "place");

    List<JsonNode> annotated =
        Run.of("annotate", write("inspected.jsonl", inspected.out()).toString()).json();
    for (int i = 0; i < paragraphs.size(); i++) {
      for (String field : List.of("id", "themes", "numbers")) {
        assertThat(annotated.get(i).get(field)).isEqualTo(paragraphs.get(i).get(field));
      }
    }
  }

  @Test
  void aFileThatIsNoReportIsOneLineOnStandardError() throws IOException {
    List<Path> bad =
        List.of(
            folder.resolve("missing.txt"),
            write("empty.txt", ""),
            write("notes.txt", "int main() { return 0; }\n"),
            Files.write(
                folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}));
    for (Path file : bad) {
      Run run = Run.of("inspect", file.toString());
      assertThat(run.exitCode()).as(file.toString()).isEqualTo(ExitCode.FAILED);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).contains(file.getFileName().toString());
    }
    Run some = Run.of("inspect", bad.get(0).toString(), Run.SAMPLE.toString());
    assertThat(some.exitCode()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void withoutAnEngineACommandSaysHowToGetOne() {
    Run run = Run.of("search", "小区", "--data", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("--es", "shuduan node start");
    Run unreachable = Run.of("search", "小区", "--es", "http://127.0.0.1:1");
    assertThat(unreachable.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unreachable.err()).contains("http://127.0.0.1:1").doesNotContain("内部错误");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
