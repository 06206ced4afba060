package org.shuduan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.theme.ThemeLabel;

/** The names under which readers know the values of facets. */
final class Labels {

  private final Gazetteer gazetteer;
  private final Map<String, String> themes;

  Labels(Gazetteer gazetteer, List<ThemeLabel> themes) {
    this.gazetteer = gazetteer;
    this.themes =
        themes.stream()
            .collect(
                Collectors.toMap(
                    ThemeLabel::id,
                    ThemeLabel::name,
                    (first, second) -> first,
                    LinkedHashMap::new));
  }

  /** The name of a value; the value itself where nothing is known of it. */
  String of(Facet facet, String value) {
    return switch (facet) {
      case REGION -> {
        Division division = gazetteer.byCode(value);
        yield division == null ? value : division.name();
      }
      case THEME -> themes.getOrDefault(value, value);
      case YEAR, ORGANIZATION, SUBJECT, UNIT -> value;
    };
  }

  /** The themes there are, by id. */
  Map<String, String> themes() {
    return themes;
  }

  /** The full name of a region, from the province down. */
  String path(Division division) {
    return gazetteer.path(division).stream().map(Division::name).collect(Collectors.joining());
  }
}
