package org.shuduan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.theme.ThemeLabel;

/** The names under which readers know the values of facets. */
final class Labels {

  private final Gazetteer gazetteer;
  private final Map<String, ThemeLabel> themes;

  Labels(Gazetteer gazetteer, List<ThemeLabel> themes) {
    this.gazetteer = gazetteer;
    this.themes =
        themes.stream()
            .collect(
                Collectors.toMap(
                    ThemeLabel::id,
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new));
  }

  /** The name of a value; the value itself where nothing is known of it. */
  String of(Facet facet, String value) {
    return switch (facet) {
      case REGION, PLACE -> {
        Division division = gazetteer.byCode(value);
        yield division == null ? value : division.name();
      }
      case THEME -> themes.containsKey(value) ? themes.get(value).name() : value;
      case YEAR, ORGANIZATION, SUBJECT, UNIT, DIMENSION, VALUE -> value;
    };
  }

  /** What a value belongs to: a region to the one above it, a theme to its group; null for none. */
  @Nullable String parent(Facet facet, String value) {
    return switch (facet) {
      case REGION, PLACE -> {
        Division division = gazetteer.byCode(value);
        yield division == null ? null : division.parent();
      }
      case THEME -> themes.containsKey(value) ? themes.get(value).group() : null;
      case YEAR, ORGANIZATION, SUBJECT, UNIT, DIMENSION, VALUE -> null;
    };
  }

  /** The themes there are, by id. */
  Map<String, ThemeLabel> themes() {
    return themes;
  }

  /** The full name of a region, from the province down. */
  String path(Division division) {
    return gazetteer.path(division).stream().map(Division::name).collect(Collectors.joining());
  }
}
