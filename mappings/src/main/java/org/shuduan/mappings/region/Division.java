package org.shuduan.mappings.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division.
 *
 * @param code six digits of GB/T 2260
 * @param level how high it stands
 * @param parent code of the division that it lies in; null for the province level. Counties
 *     directly under a province, and those of municipalities, have the province as parent
 * @param name full official name
 * @param shortNames the names that everybody understands without the official ending, the usual one
 *     first; empty where there is none
 */
public record Division(
    String code, RegionLevel level, @Nullable String parent, String name, List<String> shortNames) {

  public Division {
    shortNames = List.copyOf(shortNames);
  }
}
