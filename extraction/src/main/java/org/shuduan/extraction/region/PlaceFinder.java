package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Entry.Type;
import org.shuduan.extraction.region.Mention.Strength;
import org.shuduan.extraction.region.Surroundings.Nearness;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.PlaceWords;

/**
 * Finds the places that a paragraph names.
 *
 * <p>Full names count by themselves, and so do the short names of provinces and cities; the short
 * name of a county counts where its surroundings are known, from the report's region or from other
 * places of the paragraph; a name that is also a word (平安) only right after the name of what it
 * lies in. A name that several places bear is settled in the same way, or left open with its
 * candidates. Each part of 湖南省邵阳市 is a place of its own. Linear in the length of the text.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class PlaceFinder {

  private final Gazetteer gazetteer;
  private final PlaceScanner scanner;
  private final Mentions mentions;

  /** Finds the places of a gazetteer. */
  public PlaceFinder(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.scanner = new PlaceScanner(gazetteer, words);
    this.mentions = new Mentions(gazetteer);
  }

  /** With the gazetteer and the words that Shuduan ships; built once. */
  public static PlaceFinder standard() {
    return Standard.FINDER;
  }

  /**
   * The places of a paragraph, in order, without overlaps.
   *
   * @param text the paragraph
   * @param region the report's region, null if it is not known; then 我市 and the like are not found
   */
  public List<Place> find(String text, @Nullable Region region) {
    List<Hit> hits = scanner.scan(text);
    if (hits.isEmpty()) {
      return List.of();
    }
    Division own = region == null ? null : gazetteer.byCode(region.code());
    List<Mention> named = mentions.of(text, hits);
    Surroundings surroundings = new Surroundings(gazetteer, own);
    for (Mention mention : named) {
      if (mention.certain()) {
        surroundings.add(mention.candidates().get(0));
      }
    }
    List<Place> places = new ArrayList<>(hits.size());
    int next = 0;
    for (Hit hit : hits) {
      Place place =
          hit.entry().type() == Type.OWN
              ? ownPlace(hit, own)
              : place(named.get(next++), surroundings);
      if (place != null) {
        places.add(place);
      }
    }
    return places;
  }

  PlaceScanner scanner() {
    return scanner;
  }

  Mentions mentions() {
    return mentions;
  }

  private @Nullable Place ownPlace(Hit hit, @Nullable Division own) {
    Division meant = own == null ? null : OwnWords.meant(gazetteer, hit.entry().text(), own);
    return meant == null
        ? null
        : new Place(
            hit.entry().text(),
            hit.start(),
            hit.end(),
            meant.code(),
            meant.name(),
            true,
            List.of());
  }

  private static @Nullable Place place(Mention mention, Surroundings surroundings) {
    if (mention.certain()) {
      return settled(mention, mention.candidates().get(0));
    }
    boolean countsAlone = mention.chained() || mention.strength() == Strength.STRONG;
    Division nearest = surroundings.nearest(mention.candidates(), needed(mention, countsAlone));
    if (nearest != null && (mention.strength() != Strength.GUARDED || mention.supported())) {
      return settled(mention, nearest);
    }
    return countsAlone ? open(mention) : null;
  }

  private static Nearness needed(Mention mention, boolean countsAlone) {
    if (countsAlone || mention.ofCity()) {
      return Nearness.PROVINCE;
    }
    return mention.strength() == Strength.WEAK && mention.settled()
        ? Nearness.PROVINCE
        : Nearness.CITY;
  }

  private static Place settled(Mention mention, Division division) {
    Hit hit = mention.hit();
    return new Place(
        hit.entry().text(),
        hit.start(),
        hit.end(),
        division.code(),
        division.name(),
        false,
        List.of());
  }

  private static Place open(Mention mention) {
    Hit hit = mention.hit();
    List<String> codes = mention.candidates().stream().map(Division::code).toList();
    return new Place(hit.entry().text(), hit.start(), hit.end(), null, null, false, codes);
  }

  /** Built when first asked for. */
  private static final class Standard {
    static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.standard(), PlaceWords.standard());
  }
}
