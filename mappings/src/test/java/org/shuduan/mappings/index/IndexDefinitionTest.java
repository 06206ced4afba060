package org.shuduan.mappings.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class IndexDefinitionTest {

  @ParameterizedTest
  @EnumSource(IndexDefinition.class)
  void isStrictAndSaysWhichSchemaItIs(IndexDefinition index) {
    JsonNode mappings = index.body(Map.of("generation", "g1")).get("mappings");
    assertThat(mappings.get("dynamic").stringValue()).isEqualTo("strict");
    assertThat(mappings.get("_meta").get("schema_version").intValue())
        .isEqualTo(IndexDefinition.SCHEMA_VERSION);
    assertThat(mappings.get("_meta").get("generation").toString()).contains("g1");
  }

  @Test
  void namesAliasesAndIndices() {
    assertThat(IndexDefinition.PARAGRAPHS.alias()).isEqualTo("shuduan-paragraphs");
    assertThat(IndexDefinition.QUANTITIES.indexName("g1")).isEqualTo("shuduan-quantities-g1");
  }

  @Test
  void aNumberHasTheSameFieldsInAParagraphAndInAQuantity() {
    JsonNode nested = properties(IndexDefinition.PARAGRAPHS).get("numbers").get("properties");
    JsonNode flat = properties(IndexDefinition.QUANTITIES);
    assertThat(nested.size()).isGreaterThan(10);
    nested.forEachEntry((name, type) -> assertThat(flat.get(name)).as(name).isEqualTo(type));
  }

  @Test
  void everyFieldConstantIsDefined() throws IllegalAccessException {
    Set<String> paragraph = IndexDefinition.PARAGRAPHS.fields();
    Set<String> quantity = IndexDefinition.QUANTITIES.fields();
    Set<String> source = IndexDefinition.SOURCES.fields();
    assertAllIn(Fields.class, paragraph);
    assertAllIn(Fields.Report.class, paragraph);
    assertAllIn(Fields.Report.class, quantity);
    assertAllIn(Fields.Region.class, paragraph);
    assertAllIn(Fields.Region.class, quantity);
    assertAllIn(Fields.Paragraph.class, paragraph);
    assertAllIn(Fields.Number.class, quantity);
    assertAllIn(Fields.Quantity.class, quantity);
    assertAllIn(Fields.Source.class, source);
  }

  private static void assertAllIn(Class<?> constants, Set<String> paths)
      throws IllegalAccessException {
    int checked = 0;
    for (Field field : constants.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        assertThat(paths).contains((String) field.get(null));
        checked++;
      }
    }
    assertThat(checked).as("constants of " + constants.getSimpleName()).isPositive();
  }

  private static JsonNode properties(IndexDefinition index) {
    return index.body(Map.of()).get("mappings").get("properties");
  }
}
