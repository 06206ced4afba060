package org.shuduan.mappings.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China by code and by name.
 *
 * <p>Immutable, safe for use by many threads. {@link #standard()} is what Shuduan ships.
 */
public final class Gazetteer {

  private static final String DIVISIONS = "divisions.tsv";
  private static final String FORMER_NAMES = "former-names.tsv";

  private final Map<String, Division> divisions;
  private final Map<String, List<RegionName>> names;
  private final Map<String, List<Division>> children;

  Gazetteer(Map<String, Division> divisions, Map<String, List<RegionName>> names) {
    this.divisions = Collections.unmodifiableMap(new LinkedHashMap<>(divisions));
    this.names = Collections.unmodifiableMap(new HashMap<>(names));
    Map<String, List<Division>> below = new HashMap<>();
    for (Division division : divisions.values()) {
      if (division.parent() != null) {
        below.computeIfAbsent(division.parent(), code -> new ArrayList<>()).add(division);
      }
    }
    this.children = below;
  }

  /**
   * The gazetteer of the files in this module, read once.
   *
   * @throws RegionDataException if a line of them cannot be right
   */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  /**
   * A gazetteer from the text of its two files.
   *
   * @param divisions in the format that the head of {@code divisions.tsv} explains
   * @param formerNames in the format that the head of {@code former-names.tsv} explains
   * @throws RegionDataException if a line cannot be right
   */
  public static Gazetteer parse(String divisions, String formerNames) {
    return GazetteerReader.read(
        DataLines.of(DIVISIONS, divisions), DataLines.of(FORMER_NAMES, formerNames));
  }

  /** All divisions, by code. */
  public Collection<Division> divisions() {
    return divisions.values();
  }

  /** The division of this code, null if there is none. */
  public @Nullable Division byCode(String code) {
    return divisions.get(code);
  }

  /** What lies directly below a division, by code; empty if nothing does. */
  public List<Division> children(Division division) {
    return Collections.unmodifiableList(children.getOrDefault(division.code(), List.of()));
  }

  /** What a division lies directly in; null for the province level. */
  public @Nullable Division parent(Division division) {
    return division.parent() == null ? null : divisions.get(division.parent());
  }

  /** The way from the province down to a division, that itself last: 湖南省, 邵阳市, 新宁县. */
  public List<Division> path(Division division) {
    List<Division> path = new ArrayList<>(3);
    for (Division at = division; at != null; at = parent(at)) {
      path.add(0, at);
    }
    return path;
  }

  /**
   * The codes of {@link #path}: 430000, 430500, 430528. A filter on any of them finds the place.
   */
  public List<String> pathCodes(Division division) {
    return path(division).stream().map(Division::code).toList();
  }

  /** Whether a division is the other, or lies in it at any depth. */
  public boolean isWithin(Division division, Division other) {
    for (Division at = division; at != null; at = parent(at)) {
      if (at.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** All names that stand for a division: full, short and former. */
  public Set<String> names() {
    return names.keySet();
  }

  /** Everything that is or was called so, in the order of the codes; empty if nothing is. */
  public List<RegionName> named(String name) {
    return Collections.unmodifiableList(names.getOrDefault(name, List.of()));
  }

  /**
   * What a reader who writes this code or name can mean.
   *
   * <p>Of several, the surest kind of name counts: full names before short ones before former ones.
   * Of places with the same name, those that lie in another of them step back (长沙 is 长沙市, not 长沙县),
   * and so does all the rest where a province is among them (吉林 is 吉林省).
   *
   * @param codeOrName a code, or a full, short or former name; white space around it is ignored
   * @return one division where this is clear, several candidates where it is not, none where
   *     nothing is called so
   */
  public List<Division> lookup(String codeOrName) {
    String word = codeOrName.strip();
    Division coded = divisions.get(word);
    return coded != null ? List.of(coded) : candidates(named(word));
  }

  /** What these names can stand for, by the order of precedence that {@link #lookup} explains. */
  public List<Division> candidates(List<RegionName> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    if (named.size() == 1) {
      return List.of(named.get(0).division());
    }
    NameKind surest = named.get(0).kind();
    for (RegionName name : named) {
      surest = surest.compareTo(name.kind()) <= 0 ? surest : name.kind();
    }
    List<Division> all = new ArrayList<>(named.size());
    for (RegionName name : named) {
      if (name.kind() == surest && !all.contains(name.division())) {
        all.add(name.division());
      }
    }
    return outermost(all);
  }

  private List<Division> outermost(List<Division> all) {
    List<Division> provinces = all.stream().filter(d -> d.level() == RegionLevel.PROVINCE).toList();
    if (!provinces.isEmpty()) {
      return provinces;
    }
    return all.stream()
        .filter(d -> all.stream().noneMatch(other -> !other.equals(d) && isWithin(d, other)))
        .toList();
  }

  /** Read when first asked for. */
  private static final class Standard {
    static final Gazetteer GAZETTEER =
        GazetteerReader.read(DataLines.ofResource(DIVISIONS), DataLines.ofResource(FORMER_NAMES));
  }
}
