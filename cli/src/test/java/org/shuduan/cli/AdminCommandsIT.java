package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generations;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;

/** An admin's day, command by command, on one Elasticsearch. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminCommandsIT {

  @TempDir private static Path data;
  private static String es;

  @BeforeAll
  static void start() {
    es = PlainNode.empty();
  }

  @Test
  @Order(1)
  void beforeAnythingIsIndexedTheDoctorSaysWhatToDo() {
    Run doctor = command("doctor");
    assertThat(doctor.exitCode()).isEqualTo(ExitCode.PARTLY);
    assertThat(doctor.out()).contains("正常", "还没有索引", "办法", "shuduan index");
    assertThat(Run.of("doctor", "--es", "http://127.0.0.1:1").exitCode())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  @Order(2)
  void indexTellsProgressAndResultInJson() {
    Run first = command("index", Run.SAMPLE.toString(), "--json");
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(first.json()).singleElement();
    assertThat(first.err().lines().map(Json.mapper()::readTree))
        .extracting(event -> event.get("event").stringValue())
        .contains("read", "changed", "step");
    Run again = command("index", Run.SAMPLE.toString());
    assertThat(again.out()).contains("1 个没有变化");
    Run doctor = command("doctor", "--json");
    assertThat(doctor.exitCode()).as(doctor.out()).isEqualTo(ExitCode.COMPLETE);
    assertThat(Json.mapper().readTree(doctor.out()).findValuesAsString("severity"))
        .containsOnly("good");
  }

  @Test
  @Order(3)
  void reindexAndRollbackAreSeenInTheStatus() {
    JsonNode before = status();
    Run nowhere = command("reindex", "--snapshot", "no#repository");
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(nowhere.err()).contains("no#repository", "path.repo");
    assertThat(status().get("generations")).hasSize(1);
    Run reindex = command("reindex", "--snapshot", "safe");
    assertThat(reindex.exitCode()).as(reindex.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(reindex.err()).contains("safe/shuduan-");
    JsonNode after = status();
    assertThat(after.get("generations")).hasSize(2);
    assertThat(after.get("live")).isNotEqualTo(before.get("live"));
    Run rollback = command("rollback");
    assertThat(rollback.exitCode()).as(rollback.out()).isEqualTo(ExitCode.COMPLETE);
    assertThat(status().get("live")).isEqualTo(before.get("live"));
    assertThat(command("doctor").out()).contains("没有启用");
  }

  @Test
  @Order(4)
  void otherDataIsToldWithWhatItNeeds() {
    String themes = Run.SAMPLES.resolve("themes/government-work-report.yaml").toString();
    Run doctor = command("doctor", "--themes", themes);
    assertThat(doctor.exitCode()).isEqualTo(ExitCode.PARTLY);
    assertThat(doctor.out()).contains("主题目录在现有索引做成之后改变了", "shuduan reindex");
    Run index =
        command("index", Run.SAMPLES.resolve("work-report.txt").toString(), "--themes", themes);
    assertThat(index.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(index.err()).contains("reindex", "--mix");
  }

  @Test
  @Order(5)
  void watchAddsWhatIsFinishedAndListsWhatIsBad() throws IOException {
    Path folder = Files.createDirectory(data.resolve("inbox"));
    Files.copy(Run.SAMPLES.resolve("bureau-summary.txt"), folder.resolve("b.txt"));
    Files.createFile(folder.resolve("empty.txt"));
    Run watch = command("watch", folder.toString(), "--once", "--settle", "1");
    assertThat(watch.exitCode()).as(watch.err()).isEqualTo(ExitCode.PARTLY);
    assertThat(watch.out()).contains("b.txt", "empty.txt", "新增");
    assertThat(Files.readString(data.resolve("watch-rejects.log"))).contains("empty.txt");
    assertThat(command("status", "--sources").out())
        .contains("inbox/b.txt", "未入库  inbox/empty.txt");
  }

  @Test
  @Order(6)
  void whereOriginalsAreKeptIsRememberedUntilToldOtherwise() throws IOException {
    Path originals = Files.createDirectory(data.resolve("elsewhere"));
    Path one = Files.copy(Run.SAMPLES.resolve("work-report.txt"), data.resolve("one.txt"));
    Path two = Files.copy(Run.SAMPLES.resolve("bureau-summary.txt"), data.resolve("two.txt"));
    command("index", one.toString(), "--originals", originals.toString());
    command("index", two.toString());
    try (Stream<Path> kept = Files.list(originals)) {
      assertThat(kept).hasSize(2);
    }
    Files.move(originals, data.resolve("moved"));
    Run lost = command("index", two.toString());
    assertThat(lost.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(lost.err()).contains(originals.toString(), "--originals");
    Run told = command("index", two.toString(), "--originals", "none");
    assertThat(told.exitCode()).as(told.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(command("index", two.toString()).exitCode()).isEqualTo(ExitCode.COMPLETE);
  }

  @Test
  @Order(7)
  void removeTakesOutAndRefusesWhatIsNotThere() {
    Run unknown = command("remove", "nothing.txt");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("nothing.txt", "status --sources");
    Run removed = command("remove", "inbox/b.txt");
    assertThat(removed.exitCode()).as(removed.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(command("status", "--sources").out()).doesNotContain("inbox/b.txt");
  }

  @Test
  @Order(8)
  void anIndexOfAnOlderProgramNeedsARebuildAndGetsIt() throws IOException {
    try (Engine engine = Engine.connect(EngineOptions.at(es))) {
      String index = new Generations(engine).requireGeneration().index(IndexDefinition.PARAGRAPHS);
      engine.call(
          client ->
              client
                  .indices()
                  .putMapping(m -> m.index(index).meta(Map.of("schema_version", JsonData.of(4)))));
    }
    String sample = Run.SAMPLES.resolve("work-report.txt").toString();
    for (String[] arguments :
        new String[][] {
          {"index", sample},
          {"remove", "compilation.txt"},
          {"search", "老旧小区"},
          {"doctor"},
        }) {
      Run run = command(arguments);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
      assertThat(run.out() + run.err()).contains("shuduan reindex").doesNotContain("内部错误");
    }
    assertThat(command("status").exitCode()).isEqualTo(ExitCode.COMPLETE);
    Run reindex = command("reindex", sample);
    assertThat(reindex.exitCode()).as(reindex.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(reindex.err()).contains("没有给出的来源", "compilation.txt");
    assertThat(command("search", "老旧小区").exitCode()).isEqualTo(ExitCode.COMPLETE);
  }

  private static JsonNode status() {
    return Json.mapper().readTree(command("status", "--json").out());
  }

  private static Run command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--es", es, "--data", data.toString()));
    return Run.of(all.toArray(String[]::new));
  }
}
