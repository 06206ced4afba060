package org.shuduan.mappings.region;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shuduan.mappings.region.DataLines.Line;
import org.shuduan.mappings.region.DataLines.Row;

/**
 * The words around place names, and the zones that do not name their city.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class PlaceWords {

  private static final String FILE = "place-words.txt";
  private static final String ZONES = "zones.tsv";

  /** The sections of {@code place-words.txt}; the file says what each is for. */
  public enum Section {
    /** Names that are words of the language too. */
    GUARDED,
    /** Words that hide the names that they overlap. */
    HIDING,
    /** What follows a short name and makes it a street, a village or a house. */
    STREET,
    /** Words that the last character of a full name begins, so that it is no name. */
    CONTINUED,
    /** Ends of the names of zones. */
    ZONE,
    /** Ends of the names of organizations that may stand right after their place. */
    ORGANIZATION,
    /** Ends of the names of organizations and townships that say nothing alone. */
    NAMED_ORGANIZATION,
    /** What may follow the name of an organization. */
    AFTER_ORGANIZATION,
    /** What the name of an organization never holds. */
    NOT_IN_ORGANIZATION,
    /** Verbs that begin no name of an organization right after the place. */
    NOT_FIRST_IN_ORGANIZATION,
    /** What begins the name of an organization though it begins with such a verb. */
    FIRST_IN_ORGANIZATION,
    /** What stands before a place that a report speaks of and is not from. */
    ELSEWHERE
  }

  private final Map<Section, Set<String>> words;
  private final Map<String, Division> zones;

  private PlaceWords(Map<Section, Set<String>> words, Map<String, Division> zones) {
    this.words = words;
    this.zones = Collections.unmodifiableMap(zones);
  }

  /**
   * The words of the files in this module, read once.
   *
   * @throws RegionDataException if a line of them cannot be right
   */
  public static PlaceWords standard() {
    return Standard.WORDS;
  }

  /**
   * Words from the text of the two files.
   *
   * @param gazetteer where the zones lie
   * @param words in the format that the head of {@code place-words.txt} explains
   * @param zones in the format that the head of {@code zones.tsv} explains
   * @throws RegionDataException if a line cannot be right
   */
  public static PlaceWords parse(Gazetteer gazetteer, String words, String zones) {
    return read(gazetteer, DataLines.of(FILE, words), DataLines.of(ZONES, zones));
  }

  /** The words of a section, in the order of the file. */
  public Set<String> of(Section section) {
    return Collections.unmodifiableSet(words.getOrDefault(section, Set.of()));
  }

  /** Zones that do not name their city, and the lowest division that holds each. */
  public Map<String, Division> zones() {
    return zones;
  }

  private static PlaceWords read(Gazetteer gazetteer, DataLines words, DataLines zones) {
    return new PlaceWords(readWords(words), readZones(gazetteer, zones));
  }

  private static Map<Section, Set<String>> readWords(DataLines file) {
    Map<String, Section> titles = new HashMap<>();
    for (Section section : Section.values()) {
      titles.put(title(section), section);
    }
    Map<Section, Set<String>> words = new HashMap<>();
    Set<String> open = null;
    for (Line line : file.lines()) {
      if (line.text().startsWith("[")) {
        Section section = titles.get(line.text());
        if (section == null) {
          throw new RegionDataException(
              file.file(), line.number(), line.text() + " is none of " + titles.keySet());
        }
        open = words.computeIfAbsent(section, s -> new LinkedHashSet<>());
        continue;
      }
      if (open == null) {
        throw new RegionDataException(
            file.file(), line.number(), "words must stand below a section");
      }
      for (String word : line.text().strip().split("\\s+")) {
        if (!open.add(word)) {
          throw new RegionDataException(file.file(), line.number(), word + " stands twice");
        }
      }
    }
    return words;
  }

  private static String title(Section section) {
    return "[" + section.name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
  }

  private static Map<String, Division> readZones(Gazetteer gazetteer, DataLines file) {
    Map<String, Division> zones = new LinkedHashMap<>();
    for (Row row : file.table(List.of("name", "code"), 2)) {
      Division division = gazetteer.byCode(row.cell(1));
      if (division == null) {
        throw row.error("code " + row.cell(1) + " is not in the list of divisions");
      }
      if (zones.put(row.cell(0), division) != null) {
        throw row.error(row.cell(0) + " stands twice");
      }
    }
    return zones;
  }

  /** Read when first asked for. */
  private static final class Standard {
    static final PlaceWords WORDS =
        read(Gazetteer.standard(), DataLines.ofResource(FILE), DataLines.ofResource(ZONES));
  }
}
