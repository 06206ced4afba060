package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.kibana.kql.Kql;
import org.shuduan.kibana.kql.KqlQuery;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions of docs/kibana.md and the saved queries find something in the samples. */
class KqlQuestionsIT {

  private static final Pattern BLOCK = Pattern.compile("```kql\n(.*?)\n```", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource
  void aQuestionFindsSomethingAndNotEverything(String question) {
    IndexDefinition index = indexOf(question);
    long found = count(index, new KqlQuery(index).of(Kql.parse(question)));
    long all = count(index, new KqlQuery(index).of(Kql.parse("*")));
    assertThat(found).isPositive().isLessThan(all);
  }

  static Stream<String> aQuestionFindsSomethingAndNotEverything() throws IOException {
    return Stream.concat(documented().stream(), saved());
  }

  @Test
  void thereAreTenQuestionsOnNumbers() throws IOException {
    assertThat(documented().stream().filter(q -> indexOf(q) == IndexDefinition.QUANTITIES))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  private static List<String> documented() throws IOException {
    String page = Files.readString(Path.of("../docs/kibana.md"));
    return BLOCK.matcher(page).results().map((MatchResult block) -> block.group(1)).toList();
  }

  private static Stream<String> saved() {
    return ImportFile.standard().ofType("query").stream()
        .map(query -> query.at("/attributes/query/query").stringValue());
  }

  /** The first index that has all the fields. */
  private static IndexDefinition indexOf(String question) {
    List<String> fields = Kql.parse(question).fields().toList();
    return Stream.of(IndexDefinition.QUANTITIES, IndexDefinition.PARAGRAPHS)
        .filter(index -> index.fields().containsAll(fields))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no index has " + fields));
  }

  private static long count(IndexDefinition index, JsonNode query) {
    ObjectNode body = Json.mapper().createObjectNode().put("size", 0).put("track_total_hits", true);
    body.set("query", query);
    return SampleNode.search(index, body).at("/hits/total/value").longValue();
  }
}
