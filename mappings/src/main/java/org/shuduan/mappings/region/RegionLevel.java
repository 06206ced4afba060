package org.shuduan.mappings.region;

/** How high a division stands, the highest first. */
public enum RegionLevel {
  /** Provinces, autonomous regions, municipalities and special administrative regions. */
  PROVINCE,
  /** Prefecture level: cities, prefectures, leagues and autonomous prefectures. */
  CITY,
  /** County level: counties, districts, cities at county level, banners. */
  COUNTY
}
