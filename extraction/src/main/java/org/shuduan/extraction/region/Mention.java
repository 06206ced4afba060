package org.shuduan.extraction.region;

import java.util.List;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.RegionLevel;
import org.shuduan.mappings.region.RegionName;

/** A name in a text on its way to the division that it means. */
final class Mention {

  private final Hit hit;
  private final Strength strength;
  private List<Division> candidates;
  private boolean chained;
  private boolean listed;

  /** How much a name says without any context. */
  enum Strength {
    /** A full name, or a short one of a province or a city: counts by itself. */
    STRONG,
    /**
     * A short name of a county, or a full name of two characters: counts where its surroundings are
     * known.
     */
    WEAK,
    /** A district without 区: counts where its city is known. */
    BARE,
    /**
     * Also a word of the language: counts after the name of what it lies in, or in a list of
     * places.
     */
    GUARDED
  }

  Mention(Hit hit, Strength strength, List<Division> candidates) {
    this.hit = hit;
    this.strength = strength;
    this.candidates = candidates;
  }

  Hit hit() {
    return hit;
  }

  Strength strength() {
    return strength;
  }

  List<Division> candidates() {
    return candidates;
  }

  /** All divisions that bear the name or bore it. */
  List<Division> everBorne() {
    return hit.entry().names().stream().map(RegionName::division).distinct().toList();
  }

  /** Whether the name stands right after the name of what it lies in. */
  boolean chained() {
    return chained;
  }

  boolean settled() {
    return candidates.size() == 1;
  }

  /** Whether it names one division with no help from the context. */
  boolean certain() {
    return settled() && (chained || strength == Strength.STRONG);
  }

  void chain(List<Division> within) {
    candidates = within;
    chained = true;
  }

  void narrow(List<Division> to) {
    candidates = to;
  }

  /** Marks a name that stands in a list (、) beside one that is no word of the language. */
  void list() {
    listed = true;
  }

  /** Whether what stands beside it shows that a word of the language is meant as a name. */
  boolean supported() {
    return chained || listed;
  }

  /** Whether it is the full name of today of what it can mean. */
  boolean isFullName() {
    return candidates.stream().allMatch(division -> division.name().equals(hit.entry().text()));
  }

  /** Whether it can only mean a place of prefecture level or above. */
  boolean ofCity() {
    return candidates.stream().noneMatch(division -> division.level() == RegionLevel.COUNTY);
  }
}
