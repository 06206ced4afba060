package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Mention.Strength;
import org.shuduan.extraction.region.RegionReading.Source;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.mappings.region.PlaceWords.Section;

/**
 * Reads which region a report is from, and which organization reports.
 *
 * <p>The title counts first, then the headline, then the text. A name that several places bear is
 * settled by what else the report names, else left open with its candidates: nothing is guessed.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class RegionResolver {

  private static final int MOST_CANDIDATES = 5;

  /**
   * The last characters of what may stand before the place at the head of a title: 中共, 关于, 2023年.
   */
  private static final String OPENINGS = "共于年";

  private final Gazetteer gazetteer;
  private final PlaceFinder finder;
  private final OrganizationReader organizations;
  private final Map<String, Division> zones;
  private final Set<String> elsewhere;

  /**
   * Resolves to the places of a gazetteer.
   *
   * @param finder finds the places of the same gazetteer
   */
  public RegionResolver(Gazetteer gazetteer, PlaceWords words, PlaceFinder finder) {
    this.gazetteer = gazetteer;
    this.finder = finder;
    this.organizations = new OrganizationReader(words);
    this.zones = words.zones();
    this.elsewhere = words.of(Section.ELSEWHERE);
  }

  /** With the gazetteer and the words that Shuduan ships; built once. */
  public static RegionResolver standard() {
    return Standard.RESOLVER;
  }

  /** Where a report is from. */
  public RegionReading resolve(ReportHead head) {
    RegionReading reading = fromLine(head.title(), Source.TITLE, head);
    if (reading == null) {
      reading = fromLine(head.headline(), Source.HEADLINE, head);
    }
    return reading == null ? fromText(head) : reading;
  }

  private @Nullable RegionReading fromLine(String line, Source source, ReportHead head) {
    RegionReading zone = fromZone(line, source);
    if (zone != null) {
      return zone;
    }
    List<Mention> chain = chain(line);
    if (chain.isEmpty()) {
      return null;
    }
    Mention lowest = chain.get(chain.size() - 1);
    if (needsProof(lowest) && !evidence(head).proves(lowest)) {
      return null;
    }
    int start = chain.get(0).hit().start();
    int end = lowest.hit().end();
    int zoneEnd = organizations.zoneEnd(line, end);
    int organizationEnd = organizations.organizationEnd(line, zoneEnd);
    String organization = organizationEnd > end ? line.substring(start, organizationEnd) : null;
    String name = zoneEnd > end ? line.substring(start, zoneEnd) : lowest.hit().entry().text();
    return reading(lowest, name, organization, source, head);
  }

  /** 日照 at the head of a title is the city only where the text shows it. */
  private static boolean needsProof(Mention mention) {
    return mention.strength() == Strength.GUARDED && !mention.supported();
  }

  private TextEvidence evidence(ReportHead head) {
    List<String> texts = new ArrayList<>(head.paragraphs());
    texts.add(head.headline());
    texts.add(head.title());
    return new TextEvidence(gazetteer, finder, texts);
  }

  private RegionReading reading(
      Mention mention, String name, @Nullable String organization, Source source, ReportHead head) {
    List<Division> candidates = mention.candidates();
    Division settled = mention.settled() ? candidates.get(0) : evidence(head).settle(mention);
    if (settled != null) {
      return new RegionReading(region(settled, name), List.of(), organization, source);
    }
    List<Region> open = candidates.stream().map(division -> region(division, name)).toList();
    return new RegionReading(null, open, organization, source);
  }

  /** A zone that does not name its city, or names it before a name of its own: 青岛西海岸新区. */
  private @Nullable RegionReading fromZone(String line, Source source) {
    for (Map.Entry<String, Division> zone : zones.entrySet()) {
      int at = line.indexOf(zone.getKey());
      if (at >= 0) {
        int start = startOfPlaceBefore(line, at, zone.getValue());
        int end = at + zone.getKey().length();
        String organization = line.substring(start, organizations.organizationEnd(line, end));
        Region region = region(zone.getValue(), line.substring(start, end));
        return new RegionReading(region, List.of(), organization, source);
      }
    }
    return null;
  }

  private int startOfPlaceBefore(String line, int at, Division zone) {
    int start = at;
    List<Mention> before = mentions(line.substring(0, at));
    for (int i = before.size() - 1; i >= 0 && before.get(i).hit().end() == start; i--) {
      if (before.get(i).candidates().stream().anyMatch(place -> gazetteer.isWithin(zone, place))) {
        start = before.get(i).hit().start();
      }
    }
    return start;
  }

  private List<Mention> mentions(String line) {
    return finder.mentions().of(line, finder.scanner().scan(line));
  }

  /** The first names of a line that stand one in the other; empty if it names no place. */
  private List<Mention> chain(String line) {
    List<Mention> chain = new ArrayList<>();
    boolean away = false;
    for (Mention mention : mentions(line)) {
      away = mention.chained() ? away : isElsewhere(line, mention);
      if (chain.isEmpty() ? !away && counts(line, mention) : mention.chained()) {
        chain.add(mention);
      } else if (!chain.isEmpty()) {
        break;
      }
    }
    return chain;
  }

  private boolean isElsewhere(String line, Mention mention) {
    int start = mention.hit().start();
    return elsewhere.stream().anyMatch(word -> line.startsWith(word, start - word.length()));
  }

  /** At the head of a line a short name counts that in running text would need its surroundings. */
  private static boolean counts(String line, Mention mention) {
    int start = mention.hit().start();
    return switch (mention.strength()) {
      case STRONG -> true;
      case WEAK, BARE -> mention.chained() || beginsLine(line, start);
      case GUARDED -> mention.chained() || start == 0;
    };
  }

  private static boolean beginsLine(String line, int at) {
    return at == 0
        || !Character.isIdeographic(line.charAt(at - 1))
        || OPENINGS.indexOf(line.charAt(at - 1)) >= 0;
  }

  private RegionReading fromText(ReportHead head) {
    TextEvidence evidence = new TextEvidence(gazetteer, finder, head.paragraphs());
    Division centre = evidence.centre();
    if (centre != null) {
      return new RegionReading(region(centre, centre.name()), List.of(), null, Source.TEXT);
    }
    List<Region> named =
        evidence.mostNamed(MOST_CANDIDATES).stream()
            .map(division -> region(division, division.name()))
            .toList();
    return named.isEmpty()
        ? RegionReading.nothing()
        : new RegionReading(null, named, null, Source.TEXT);
  }

  private Region region(Division division, String name) {
    return Region.of(gazetteer, division, name);
  }

  /** Built when first asked for. */
  private static final class Standard {
    static final RegionResolver RESOLVER =
        new RegionResolver(Gazetteer.standard(), PlaceWords.standard(), PlaceFinder.standard());
  }
}
