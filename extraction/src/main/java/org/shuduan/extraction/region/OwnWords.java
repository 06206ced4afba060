package org.shuduan.extraction.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;

/** What 我市, 该县, 全区 mean in a report on a region. */
final class OwnWords {

  private OwnWords() {}

  /**
   * The lowest division on the way to the region whose kind is that of the word: 全市 in a report on
   * a county is its city, 全区 in a report on a city of 广西 the autonomous region.
   *
   * @return null when there is none: 全县 in a report on a city means its counties, not a place
   */
  static @Nullable Division meant(Gazetteer gazetteer, String word, Division region) {
    String kind = word.substring(word.length() - 1);
    List<Division> path = gazetteer.path(region);
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i).name().endsWith(kind)) {
        return path.get(i);
      }
    }
    return null;
  }
}
