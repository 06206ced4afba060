package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.mappings.region.RegionLevel;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.mappings.unit.Dimension;
import tools.jackson.databind.JsonNode;

class SavedObjectsTest {

  private static final ImportFile FILE = ImportFile.standard();

  @Test
  void theIdsOfWhatUsersLinkToAreFixed() {
    assertThat(FILE.objects())
        .extracting(object -> object.get("id").stringValue())
        .contains(
            "shuduan-paragraphs",
            "shuduan-quantities",
            "shuduan-overview",
            "shuduan-themes",
            "shuduan-numbers",
            "shuduan-search",
            "shuduan-quality");
  }

  @Test
  void theFileIsTheSameEveryTime() {
    List<ThemeLabel> themes = ThemeCatalogue.standard().labels();
    assertThat(SavedObjects.of(themes).ndjson()).isEqualTo(SavedObjects.of(themes).ndjson());
  }

  @Test
  void everyThemeHasItsName() {
    JsonNode entries = lookup("shuduan-paragraphs", "themes");
    List<ThemeLabel> themes = ThemeCatalogue.standard().labels();
    assertThat(entries).hasSize(themes.size());
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).get("key").stringValue()).isEqualTo(themes.get(i).id());
      assertThat(entries.get(i).get("value").stringValue()).isEqualTo(themes.get(i).name());
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyValueThatIsStoredHasALabel(Labelled field) {
    assertThat(StreamSupport.stream(lookup(field.view(), field.name()).spliterator(), false))
        .extracting(entry -> entry.get("key").stringValue())
        .containsExactlyInAnyOrderElementsOf(field.values());
  }

  record Labelled(String view, String name, List<String> values) {

    static Labelled of(String view, String name, Enum<?>[] values) {
      return new Labelled(
          view,
          name,
          Arrays.stream(values).map(v -> v.name().toLowerCase(java.util.Locale.ROOT)).toList());
    }
  }

  static List<Labelled> everyValueThatIsStoredHasALabel() {
    return List.of(
        Labelled.of("shuduan-quantities", "dimension", Dimension.values()),
        Labelled.of("shuduan-paragraphs", "dimensions", Dimension.values()),
        Labelled.of("shuduan-quantities", "approx", Approximation.values()),
        Labelled.of("shuduan-quantities", "kind", NumberKind.values()),
        Labelled.of("shuduan-quantities", "role", NumberRole.values()),
        Labelled.of("shuduan-quantities", "region.level", RegionLevel.values()));
  }

  private static JsonNode lookup(String view, String field) {
    return FILE.get("index-pattern", view)
        .get("attributes")
        .get("fieldFormatMap")
        .get(field)
        .at("/params/lookupEntries");
  }
}
