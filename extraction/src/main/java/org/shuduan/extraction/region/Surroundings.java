package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.RegionLevel;

/** What is known of the places around a name, and how near a candidate lies to it. */
final class Surroundings {

  /** How near a candidate lies to what is known. */
  enum Nearness {
    /** Nothing known lies in its province. */
    UNKNOWN,
    /** Something known lies in the same province. */
    PROVINCE,
    /** Its city is known, or something that lies in its city. */
    CITY,
    /** It is the report's region, or what that lies in. */
    OWN
  }

  private final Gazetteer gazetteer;
  private final @Nullable Division own;
  private final List<Division> known = new ArrayList<>();

  Surroundings(Gazetteer gazetteer, @Nullable Division own) {
    this.gazetteer = gazetteer;
    this.own = own;
  }

  void add(Division division) {
    if (!known.contains(division)) {
      known.add(division);
    }
  }

  /** The only candidate that lies nearest, null if none or several do. */
  @Nullable Division nearest(List<Division> candidates, Nearness atLeast) {
    Division nearest = null;
    Nearness best = Nearness.UNKNOWN;
    boolean several = false;
    for (Division candidate : candidates) {
      Nearness nearness = nearness(candidate);
      if (nearness.compareTo(best) > 0) {
        best = nearness;
        nearest = candidate;
        several = false;
      } else if (nearness == best) {
        several = true;
      }
    }
    return several || best.compareTo(atLeast) < 0 ? null : nearest;
  }

  private Nearness nearness(Division candidate) {
    Nearness best = Nearness.UNKNOWN;
    if (own != null) {
      if (gazetteer.isWithin(own, candidate)) {
        return Nearness.OWN;
      }
      best = nearness(candidate, own);
    }
    for (Division division : known) {
      Nearness nearness = nearness(candidate, division);
      best = nearness.compareTo(best) > 0 ? nearness : best;
    }
    return best;
  }

  private Nearness nearness(Division candidate, Division division) {
    if (division.equals(candidate) || !sameProvince(candidate, division)) {
      return Nearness.UNKNOWN;
    }
    Division city = gazetteer.parent(candidate);
    boolean inCity =
        city != null
            && gazetteer.isWithin(division, city)
            && (city.level() == RegionLevel.CITY || isMunicipality(city));
    return inCity ? Nearness.CITY : Nearness.PROVINCE;
  }

  private static boolean sameProvince(Division one, Division other) {
    return one.code().regionMatches(0, other.code(), 0, 2);
  }

  private static boolean isMunicipality(Division division) {
    return division.level() == RegionLevel.PROVINCE
        && (division.name().endsWith("市") || division.name().endsWith("特别行政区"));
  }
}
