package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Generation;
import org.shuduan.indexer.Pipeline;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.theme.ThemeCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** New, changed, repeated and removed material in a live generation. */
class AdditionIT {

  private static final Path FORMATS = TestNode.SAMPLES.resolve("formats");

  @TempDir private Path folder;
  private final TestNode.Heard heard = new TestNode.Heard();

  @BeforeEach
  void clear() {
    TestNode.clear();
  }

  @Test
  void theSameMaterialAgainChangesNothingWhateverItsFormat() throws IOException {
    IndexSummary first = index(TestNode.COMPILATION);
    Map<String, JsonNode> paragraphs = paragraphs();
    Map<String, JsonNode> quantities = TestNode.documents(IndexDefinition.QUANTITIES);

    IndexSummary again = index(TestNode.COMPILATION);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(paragraphs()).isEqualTo(paragraphs);

    IndexSummary docx = index(FORMATS.resolve("compilation.docx"));
    assertThat(docx.generation()).isEqualTo(first.generation());
    assertThat(docx.came()).isZero();
    assertThat(paragraphs()).containsOnlyKeys(paragraphs.keySet());
    assertThat(TestNode.documents(IndexDefinition.QUANTITIES)).isEqualTo(quantities);
    assertThat(paragraphs().values())
        .allSatisfy(
            paragraph ->
                assertThat(paragraph.get("sources").findValuesAsString("file"))
                    .containsExactly("compilation.txt", "compilation.docx"));

    index(TestNode.COMPILATION, FORMATS.resolve("compilation.docx"));
    assertThat(paragraphs()).containsOnlyKeys(paragraphs.keySet());
    assertThat(heard.unchanged).hasSize(3);

    run().remove(List.of("compilation.txt"));
    assertThat(paragraphs()).containsOnlyKeys(paragraphs.keySet());
    assertThat(TestNode.documents(IndexDefinition.QUANTITIES)).isEqualTo(quantities);
    assertThat(paragraphs().values())
        .allSatisfy(
            paragraph ->
                assertThat(paragraph.get("sources").findValuesAsString("file"))
                    .containsExactly("compilation.docx"));

    IndexSummary removed = run().remove(List.of("compilation.docx"));
    assertThat(removed.went()).isEqualTo(paragraphs.size());
    assertThat(paragraphs()).isEmpty();
    assertThat(TestNode.documents(IndexDefinition.QUANTITIES)).isEmpty();
    assertThat(TestNode.sources("file")).isEmpty();
  }

  @Test
  void aChangedFileReplacesWhatItGaveAndSaysWhichParagraphsCameAndWent() throws IOException {
    Path file = report("报告.txt", "全市新建公园12个。", "全市改造老旧小区35个，惠及居民8613户。", "全市新增停车位900个。");
    index(file, TestNode.COMPILATION);
    Map<String, JsonNode> before = paragraphs();
    assertThat(texts(before)).anyMatch(text -> text.contains("35个"));

    report("报告.txt", "全市新建公园12个。", "全市改造老旧小区36个，惠及居民8700户。", "全市新增停车位900个。");
    IndexSummary summary = index(file);

    assertThat(summary.came()).isEqualTo(1);
    assertThat(summary.went()).isEqualTo(1);
    assertThat(summary.stayed()).isEqualTo(2);
    SourceChange change = heard.changes.get(heard.changes.size() - 1);
    assertThat(change.changed()).isTrue();
    assertThat(change.listed())
        .extracting(listed -> (listed.came() ? "+" : "-") + listed.text())
        .containsExactly("+全市改造老旧小区36个，惠及居民8700户。", "-全市改造老旧小区35个，惠及居民8613户。");
    assertThat(paragraphs()).hasSameSizeAs(before);
    assertThat(texts(paragraphs())).noneMatch(text -> text.contains("35个，惠及居民8613户"));
    assertThat(TestNode.documents(IndexDefinition.QUANTITIES).values())
        .extracting(quantity -> quantity.get("surface").stringValue())
        .contains("36个", "8700户")
        .doesNotContain("8613户");
    assertThat(TestNode.sources("file")).hasSize(2);
  }

  @Test
  void groupsOfDuplicatesAreTheSameWhateverCameAndWentBefore() throws IOException {
    String shared = "新图书馆建成后，读者可以在自助机上办证、借书和还书，少儿阅览室周末延长开放时间，盲文书架和朗读亭也一并投入使用，受到街坊邻里的欢迎。";
    String edited = shared.replace("和还书", "、还书").replace("受到", "深受");
    Path early = dated("早.txt", "2022年3月1日", shared, "东城新建绿道12公里。");
    Path late = dated("晚.txt", "2023年5月1日", edited, "西城新建绿道15公里。");
    Path last = dated("末.txt", "2024年6月1日", shared, "南城新建绿道18公里。");

    index(early, late, last);
    Map<String, String> all = groups();
    assertThat(all.values().stream().distinct().count()).isEqualTo(all.size() - 2L);

    run().remove(List.of("早.txt"));
    Map<String, String> withoutFirst = groups();
    index(last, early, late);
    assertThat(groups()).isEqualTo(all);

    TestNode.clear();
    index(last);
    index(late);
    assertThat(groups()).isEqualTo(withoutFirst);
    index(early);
    assertThat(groups()).isEqualTo(all);
    TestNode.documents(IndexDefinition.QUANTITIES)
        .values()
        .forEach(
            quantity ->
                assertThat(quantity.get("duplicate_group").stringValue())
                    .isEqualTo(all.get(quantity.get("paragraph_id").stringValue())));
  }

  @Test
  void whatAChangedArchiveDoesNotHoldAnyMoreGoes() throws IOException {
    Path one = report("一.txt", "全市新建公园12个。");
    Path two = report("二.txt", "全市改造老旧小区35个。");
    Path zip = folder.resolve("a.zip");
    Zips.write(zip, one, two);
    index(zip, TestNode.COMPILATION);
    assertThat(files()).contains("a.zip/一.txt", "a.zip/二.txt");
    int before = paragraphs().size();

    Zips.write(zip, one);
    IndexSummary summary = index(zip);
    assertThat(summary.went()).isEqualTo(1);
    assertThat(files()).contains("a.zip/一.txt", "compilation.txt").doesNotContain("a.zip/二.txt");
    assertThat(paragraphs()).hasSize(before - 1);

    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));
    assertThatThrownBy(() -> index(zip)).isInstanceOf(IndexFailure.class);
    assertThat(files()).as("of a broken archive nothing is known").contains("a.zip/一.txt");
  }

  @Test
  void twoFilesOfOneNameCannotBeToldApart() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.copy(report("a.txt", "全市新建公园12个。"), one.resolve("a.txt"));
    Files.copy(report("a.txt", "全市新建公园13个。"), two.resolve("a.txt"));
    IndexSummary summary = index(one.resolve("a.txt"), two.resolve("a.txt"));
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(heard.rejected).singleElement().asString().contains("同名", "one", "two");
    assertThat(texts(paragraphs())).containsExactly("全市新建公园12个。");
  }

  @Test
  void ofFortyFilesTheTwelveBadOnesAreNamedAndTheOthersIndexed() throws IOException {
    Path all = BadFiles.write(Files.createDirectories(folder.resolve("all")));
    IntStream.range(0, 28).forEach(i -> good(all, i));
    index(TestNode.COMPILATION);
    IndexSummary summary = index(all);
    assertThat(summary.files()).isEqualTo(28);
    assertThat(summary.rejected()).isEqualTo(12);
    assertThat(summary.isComplete()).isFalse();
    assertThat(heard.rejected).hasSize(12).allMatch(reason -> reason.length() > 10);
    for (String name : BadFiles.NAMES) {
      assertThat(heard.rejected).anyMatch(reason -> reason.contains(name));
    }
    assertThat(TestNode.sources("reject")).hasSize(12);
    assertThat(TestNode.sources("file")).hasSize(29);
  }

  @Test
  void aFileThatWasMendedIsNoRejectAnyMore() throws IOException {
    Path file = Files.createFile(folder.resolve("a.txt"));
    index(TestNode.COMPILATION, file);
    assertThat(TestNode.sources("reject")).hasSize(1);
    report("a.txt", "全市新建公园12个。");
    index(file);
    assertThat(TestNode.sources("reject")).isEmpty();
    Files.writeString(file, "");
    assertThatThrownBy(() -> index(file)).isInstanceOf(IndexFailure.class);
    assertThat(TestNode.sources("reject")).hasSize(1);
    assertThat(texts(paragraphs())).as("what it gave stays").contains("全市新建公园12个。");
    assertThat(TestNode.sources("file"))
        .extracting(source -> source.get("state").stringValue())
        .containsOnly("complete");
  }

  @Test
  void twoStatesOfTheDataAreNotMixedUnlessTold() throws IOException {
    index(TestNode.COMPILATION);
    Map<String, JsonNode> before = paragraphs();
    Path themes = folder.resolve("themes.yaml");
    Files.copy(TestNode.SAMPLES.resolve("themes/government-work-report.yaml"), themes);
    Path file = report("a.txt", "全市新建公园12个。");
    Pipeline other = Pipeline.with(ThemeCatalogue.load(themes));
    try (var files = org.shuduan.indexer.read.SourceFiles.expand(List.of(file))) {
      assertThatThrownBy(() -> new IndexRun(TestNode.engine(), other, options(), heard).run(files))
          .isInstanceOf(IndexFailure.class)
          .hasMessageContaining("themes")
          .hasMessageContaining("reindex");
      assertThat(paragraphs()).isEqualTo(before);
      new IndexRun(TestNode.engine(), other, options().withMix(true), heard).run(files);
    }
    assertThat(paragraphs()).hasSize(before.size() + 1);
  }

  @Test
  void aRunLeavesARecord() throws IOException {
    index(TestNode.COMPILATION);
    IndexSummary summary = index(report("a.txt", "全市新建公园12个。"));
    assertThat(TestNode.sources("run"))
        .hasSize(2)
        .anySatisfy(
            run -> {
              assertThat(run.get("id").stringValue()).isEqualTo(summary.run());
              assertThat(run.get("state").stringValue()).isEqualTo("complete");
              assertThat(run.get("command").stringValue()).isEqualTo("index");
              assertThat(run.get("came").intValue()).isEqualTo(1);
            });
    assertThat(TestNode.generations().all()).containsExactly(new Generation(summary.generation()));
  }

  private RunOptions options() {
    return TestNode.options(folder);
  }

  private IndexRun run() {
    return new IndexRun(TestNode.engine(), TestNode.PIPELINE, options(), heard);
  }

  private IndexSummary index(Path... files) {
    return TestNode.index(options(), heard, files);
  }

  private Path report(String name, String... paragraphs) throws IOException {
    return TestReport.write(folder.resolve(name), "2023年5月8日", paragraphs);
  }

  private Path dated(String name, String date, String... paragraphs) throws IOException {
    return TestReport.write(folder.resolve(name), date, paragraphs);
  }

  private static void good(Path folder, int number) {
    try {
      TestReport.write(
          folder.resolve("good" + number + ".txt"),
          "2023年5月8日",
          "第" + number + "片区新建公园" + (number + 2) + "个。");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> paragraphs() {
    Map<String, JsonNode> paragraphs = TestNode.documents(IndexDefinition.PARAGRAPHS);
    paragraphs.values().forEach(paragraph -> ((ObjectNode) paragraph).remove("indexed_at"));
    return paragraphs;
  }

  private static List<String> files() {
    return TestNode.sources("file").stream()
        .map(source -> source.get("file").stringValue())
        .toList();
  }

  private static List<String> texts(Map<String, JsonNode> paragraphs) {
    return paragraphs.values().stream()
        .map(paragraph -> paragraph.get("text").stringValue())
        .toList();
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new TreeMap<>();
    paragraphs()
        .forEach((id, paragraph) -> groups.put(id, paragraph.get("duplicate_group").stringValue()));
    return groups;
  }
}
