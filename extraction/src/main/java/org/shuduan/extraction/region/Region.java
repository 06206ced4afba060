package org.shuduan.extraction.region;

import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.RegionLevel;

/**
 * A place of the administrative division of China.
 *
 * @param code six digits of GB/T 2260 of the lowest level known
 * @param province full official name of the province, autonomous region, municipality or special
 *     administrative region
 * @param city full official name of the prefecture-level place; null for municipalities, for
 *     counties directly under a province, and for provinces
 * @param county full official name of the county-level place; null above that level
 * @param name the name as the text writes it, such as 铜仁 or 衡水高新区
 */
public record Region(
    String code, String province, @Nullable String city, @Nullable String county, String name) {

  /**
   * The region of a division.
   *
   * @param gazetteer where the division stands
   * @param division the lowest level known
   * @param name the name as the text writes it
   */
  public static Region of(Gazetteer gazetteer, Division division, String name) {
    String province = division.name();
    String city = null;
    String county = null;
    for (Division at : gazetteer.path(division)) {
      switch (at.level()) {
        case PROVINCE -> province = at.name();
        case CITY -> city = at.name();
        case COUNTY -> county = at.name();
      }
    }
    return new Region(division.code(), province, city, county, name);
  }

  /** How high the region stands. */
  public RegionLevel level() {
    if (county != null) {
      return RegionLevel.COUNTY;
    }
    return city == null ? RegionLevel.PROVINCE : RegionLevel.CITY;
  }
}
