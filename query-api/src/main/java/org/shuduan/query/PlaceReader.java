package org.shuduan.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Place;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.PlaceWords;

/** Finds the region that words begin with. */
final class PlaceReader {

  private final Gazetteer gazetteer;
  private final PlaceFinder finder;
  private final Set<String> alsoWords;

  PlaceReader(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.finder = new PlaceFinder(gazetteer, words);
    this.alsoWords = words.of(PlaceWords.Section.GUARDED);
  }

  /**
   * A region at the head of words.
   *
   * @param codes what its name can stand for
   * @param length how long the name is
   */
  record Leading(List<String> codes, int length) {}

  /**
   * The region that words begin with, the innermost of several (湖南省长沙市); null if they do not.
   *
   * <p>The short name of a county counts where it stands alone and is no other word.
   */
  @Nullable Leading read(String words) {
    Leading leading = null;
    int end = 0;
    for (Place place : finder.find(words, null)) {
      if (place.own() || place.start() != end) {
        break;
      }
      end = place.end();
      leading = new Leading(place.code() == null ? place.candidates() : List.of(place.code()), end);
    }
    if (leading != null || alsoWords.contains(words)) {
      return leading;
    }
    List<Division> named = gazetteer.candidates(gazetteer.named(words));
    return named.isEmpty()
        ? null
        : new Leading(named.stream().map(Division::code).toList(), words.length());
  }
}
