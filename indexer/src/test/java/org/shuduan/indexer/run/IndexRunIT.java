package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Generation;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;

/** The samples on a real Elasticsearch: everything arrives, nothing is overwritten. */
class IndexRunIT {

  private static final Path COMPILATION = TestNode.COMPILATION;
  private static final Pipeline PIPELINE = TestNode.PIPELINE;

  private final TestNode.Heard heard = new TestNode.Heard();

  @BeforeEach
  void clear() {
    TestNode.clear();
  }

  @Test
  void storesExactlyWhatThePipelineGives() throws IOException {
    List<AnnotatedParagraph> expected = new ArrayList<>();
    PIPELINE.read(SourceFile.of(COMPILATION), report -> expected.addAll(report.paragraphs()));
    IndexSummary summary = run(COMPILATION);

    assertThat(summary.paragraphs()).isEqualTo(expected.size());
    assertThat(expected).extracting(AnnotatedParagraph::id).doesNotHaveDuplicates();
    Map<String, JsonNode> stored = documents(IndexDefinition.PARAGRAPHS);
    assertThat(stored).hasSize(expected.size());
    for (AnnotatedParagraph paragraph : expected) {
      JsonNode document = stored.get(paragraph.id());
      JsonNode inspected = Json.mapper().valueToTree(paragraph);
      JsonNode text =
          document.get("original").isNull() ? document.get("text") : document.get("original");
      assertThat(text.stringValue()).isEqualTo(paragraph.text());
      for (String field : List.of("section", "themes", "numbers", "ordinal")) {
        assertThat(document.get(field).toString())
            .as(field)
            .isEqualTo(inspected.get(field).toString());
      }
      assertThat(document.get("sources")).hasSize(1);
    }
    assertThat(documents(IndexDefinition.QUANTITIES)).hasSize((int) summary.quantities());
    assertThat(TestNode.sources("file"))
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.get("file").stringValue()).isEqualTo("compilation.txt");
              assertThat(source.get("paragraphs").intValue()).isEqualTo(expected.size());
              assertThat(source.get("dropped").size()).isPositive();
            });
  }

  @Test
  void aQuantityTellsWhatItsParagraphTells() {
    run(COMPILATION);
    Map<String, JsonNode> paragraphs = documents(IndexDefinition.PARAGRAPHS);
    documents(IndexDefinition.QUANTITIES)
        .values()
        .forEach(
            quantity -> {
              JsonNode paragraph = paragraphs.get(quantity.get("paragraph_id").stringValue());
              assertThat(quantity.get("report")).isEqualTo(paragraph.get("report"));
              assertThat(quantity.get("region")).isEqualTo(paragraph.get("region"));
              assertThat(paragraph.get("text").stringValue())
                  .contains(quantity.get("sentence").stringValue());
              assertThat(quantity.get("sentence").stringValue())
                  .contains(FullWidth.fold(quantity.get("surface").stringValue()));
            });
  }

  @Test
  void paragraphsThatAReportRepeatsShareAGroupAndSoDoTheirQuantities() throws IOException {
    run(COMPILATION);
    Map<String, JsonNode> paragraphs = documents(IndexDefinition.PARAGRAPHS);
    Map<String, List<String>> groups =
        paragraphs.values().stream()
            .collect(
                Collectors.groupingBy(
                    paragraph -> paragraph.get("duplicate_group").stringValue(),
                    Collectors.mapping(
                        paragraph -> paragraph.get("id").stringValue(), Collectors.toList())));
    assertThat(groups.values()).anySatisfy(members -> assertThat(members).hasSizeGreaterThan(1));
    assertThat(groups.size()).isGreaterThan(paragraphs.size() / 2);
    groups.forEach(
        (group, members) -> {
          assertThat(members).contains(group);
          members.forEach(
              id ->
                  assertThat(paragraphs.get(id).get("duplicates").intValue())
                      .isEqualTo(members.size()));
        });
    documents(IndexDefinition.QUANTITIES)
        .values()
        .forEach(
            quantity ->
                assertThat(quantity.get("duplicate_group"))
                    .isEqualTo(
                        paragraphs
                            .get(quantity.get("paragraph_id").stringValue())
                            .get("duplicate_group")));
  }

  @Test
  void theSameMaterialUnderAnotherNameIsTheSameAndListsBothSources(@TempDir Path folder)
      throws IOException {
    Path copy = Files.copy(COMPILATION, folder.resolve("copy.txt"));
    IndexSummary once = run(COMPILATION);
    Map<String, JsonNode> before = documents(IndexDefinition.PARAGRAPHS);
    IndexSummary twice = run(COMPILATION, copy);

    assertThat(twice.paragraphs()).isEqualTo(once.paragraphs());
    assertThat(twice.quantities()).isEqualTo(once.quantities());
    Map<String, JsonNode> after = documents(IndexDefinition.PARAGRAPHS);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.values())
        .allSatisfy(
            document ->
                assertThat(document.get("sources").findValuesAsString("file"))
                    .containsExactly("compilation.txt", "copy.txt"));
  }

  @Test
  void aFileThatCannotBeUsedIsNamedAndTheOthersAreIndexed(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    IndexSummary summary = run(empty, COMPILATION);
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(heard.rejected).singleElement().asString().contains("empty.txt");
    assertThat(TestNode.sources("file")).hasSize(1);
    assertThat(TestNode.sources("reject"))
        .extracting(source -> source.get("file").stringValue())
        .containsExactly("empty.txt");
  }

  @Test
  void withNothingToIndexWhatIsLiveStays(@TempDir Path folder) throws IOException {
    run(COMPILATION);
    List<Generation> before = TestNode.generations().all();
    Map<String, JsonNode> paragraphs = documents(IndexDefinition.PARAGRAPHS);
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThatThrownBy(() -> run(empty, folder.resolve("missing.txt")))
        .isInstanceOf(IndexFailure.class);
    assertThat(heard.rejected).hasSize(2);
    assertThat(TestNode.generations().all()).isEqualTo(before);
    assertThat(documents(IndexDefinition.PARAGRAPHS)).isEqualTo(paragraphs);
    assertThat(TestNode.sources("reject")).hasSize(2);
  }

  @Test
  void saysWhichDataTheDocumentsWereMadeWith() {
    run(COMPILATION);
    JsonNode meta = Json.mapper().valueToTree(PIPELINE.meta());
    assertThat(meta.get("fingerprints").propertyNames())
        .contains("dictionary", "themes", "units", "gazetteer", "noise");
    assertThat(
            Json.mapper()
                .readTree(
                    TestNode.generations().requireLive().get("fingerprints").toJson().toString()))
        .isEqualTo(meta.get("fingerprints"));
  }

  private IndexSummary run(Path... files) {
    return TestNode.index(RunOptions.STANDARD, heard, files);
  }

  private static Map<String, JsonNode> documents(IndexDefinition index) {
    return TestNode.documents(index);
  }
}
