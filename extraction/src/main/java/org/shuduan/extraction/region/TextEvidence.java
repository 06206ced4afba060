package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Entry.Type;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.RegionLevel;

/** How often a report names each place, and what it calls itself (我市, 全县). */
final class TextEvidence {

  private static final int FEWEST_MENTIONS = 3;

  private final Gazetteer gazetteer;
  private final Map<Division, Integer> direct = new HashMap<>();
  private final Map<Division, Integer> within = new HashMap<>();
  private final Map<String, Integer> ownKinds = new HashMap<>();

  TextEvidence(Gazetteer gazetteer, PlaceFinder finder, List<String> texts) {
    this.gazetteer = gazetteer;
    for (String text : texts) {
      List<Hit> hits = finder.scanner().scan(text);
      for (Hit hit : hits) {
        if (hit.entry().type() == Type.OWN) {
          ownKinds.merge(hit.entry().text().substring(1), 1, Integer::sum);
        }
      }
      for (Mention mention : finder.mentions().of(text, hits)) {
        if (mention.certain()) {
          count(mention.candidates().get(0));
        }
      }
    }
  }

  private void count(Division division) {
    direct.merge(division, 1, Integer::sum);
    for (Division at : gazetteer.path(division)) {
      within.merge(at, 1, Integer::sum);
    }
  }

  /**
   * The division that the text settles on, of those that bear the name today or else bore it once;
   * null if it says nothing or too little.
   */
  @Nullable Division settle(Mention mention) {
    Division settled = settle(mention.candidates());
    return settled != null ? settled : settle(mention.everBorne());
  }

  private @Nullable Division settle(List<Division> candidates) {
    Division best = null;
    int most = 0;
    int second = 0;
    for (Division candidate : candidates) {
      int support = support(candidate);
      if (support > most) {
        second = most;
        most = support;
        best = candidate;
      } else {
        second = Math.max(second, support);
      }
    }
    return most >= 2 * second && most > 0 ? best : settleByKind(candidates);
  }

  /**
   * Whether the text shows that a word of the language is meant as a name: it names that city, it
   * is mostly about that county, or it settles which of several with this full name is meant.
   */
  boolean proves(Mention mention) {
    List<Division> candidates = mention.candidates();
    if (mention.ofCity()) {
      return candidates.stream().anyMatch(within::containsKey);
    }
    if (mention.isFullName()) {
      return settle(mention) != null;
    }
    Division centre = centre();
    return centre != null && candidates.contains(centre);
  }

  private int support(Division candidate) {
    Division parent = gazetteer.parent(candidate);
    int support = 4 * within.getOrDefault(candidate, 0);
    if (parent != null) {
      support += (parent.level() == RegionLevel.CITY ? 3 : 1) * within.getOrDefault(parent, 0);
      Division above = gazetteer.parent(parent);
      support += above == null ? 0 : within.getOrDefault(above, 0);
    }
    return support;
  }

  /** 我市 in the text of a report on 朝阳 means 朝阳市, not one of the districts of that name. */
  private @Nullable Division settleByKind(List<Division> candidates) {
    if (candidates.stream().anyMatch(candidate -> support(candidate) > 0)) {
      return null;
    }
    String kind =
        ownKinds.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    if (kind == null) {
      return null;
    }
    List<Division> ofKind =
        candidates.stream().filter(candidate -> candidate.name().endsWith(kind)).toList();
    return ofKind.size() == 1 ? ofKind.get(0) : null;
  }

  /**
   * The lowest place that holds most of the places named and is named itself; null if there is none
   * or too few are named to tell.
   */
  @Nullable Division centre() {
    List<Division> provinces =
        gazetteer.divisions().stream().filter(d -> d.level() == RegionLevel.PROVINCE).toList();
    int total = provinces.stream().mapToInt(d -> within.getOrDefault(d, 0)).sum();
    if (total < FEWEST_MENTIONS) {
      return null;
    }
    Division centre = null;
    List<Division> below = provinces;
    while (true) {
      Division most = most(below);
      if (most == null || 2 * within.getOrDefault(most, 0) <= total) {
        break;
      }
      if (direct.containsKey(most)) {
        centre = most;
      }
      total = within.getOrDefault(most, 0);
      below = gazetteer.children(most);
    }
    return centre;
  }

  /** The places named most often, at most so many, to choose from when nothing is settled. */
  List<Division> mostNamed(int atMost) {
    List<Division> named = new ArrayList<>(direct.keySet());
    named.sort(
        (a, b) -> {
          int byCount = Integer.compare(direct.get(b), direct.get(a));
          return byCount != 0 ? byCount : a.code().compareTo(b.code());
        });
    return named.subList(0, Math.min(atMost, named.size()));
  }

  private @Nullable Division most(List<Division> divisions) {
    Division most = null;
    for (Division division : divisions) {
      int count = within.getOrDefault(division, 0);
      if (count > 0 && (most == null || count > within.getOrDefault(most, 0))) {
        most = division;
      }
    }
    return most;
  }
}
