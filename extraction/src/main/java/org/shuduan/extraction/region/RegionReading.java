package org.shuduan.extraction.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is from.
 *
 * @param region the region; null when the report names none, or leaves open which it means
 * @param candidates what it can mean when that is left open, else empty
 * @param organization the agency, system, zone or township that reports, as the title writes it
 *     with its place: 北海市行政审批局, 衡水高新区; null if it is the region itself
 * @param source where the region or the candidates were read; null when the report names none
 */
public record RegionReading(
    @Nullable Region region,
    List<Region> candidates,
    @Nullable String organization,
    @Nullable Source source) {

  /** The part of a report that names its region. */
  public enum Source {
    /** The title. */
    TITLE,
    /** The line above the title. */
    HEADLINE,
    /** The text: most of the places that it names lie there. */
    TEXT
  }

  public RegionReading {
    candidates = List.copyOf(candidates);
    if (region != null && !candidates.isEmpty()) {
      throw new IllegalArgumentException("a region that is known has no candidates");
    }
  }

  static RegionReading nothing() {
    return new RegionReading(null, List.of(), null, null);
  }
}
