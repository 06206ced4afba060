package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;

class SavedObjectsTest {

  @Test
  void everyLineIsAnObjectWithItsStateInStrings() {
    String[] lines = SavedObjects.ndjson().split("\n");
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      JsonNode attributes = Json.mapper().readTree(line).get("attributes");
      assertThat(attributes.get("fieldAttrs").isString()).isTrue();
      assertThat(Json.mapper().readTree(attributes.get("fieldAttrs").stringValue()).size())
          .isGreaterThan(10);
      assertThat(attributes.get("fields").stringValue()).isEqualTo("[]");
    }
  }

  @Test
  void aDataViewLabelsOnlyFieldsThatItsIndexHas() {
    for (JsonNode object : SavedObjects.all()) {
      JsonNode attributes = object.get("attributes");
      Set<String> fields = indexOf(attributes.get("title").stringValue()).fields();
      assertThat(fields).containsAll(attributes.get("fieldAttrs").propertyNames());
      assertThat(fields).containsAll(attributes.get("fieldFormatMap").propertyNames());
    }
  }

  private static IndexDefinition indexOf(String alias) {
    for (IndexDefinition index : IndexDefinition.values()) {
      if (index.alias().equals(alias)) {
        return index;
      }
    }
    throw new AssertionError("no index has the alias " + alias);
  }
}
