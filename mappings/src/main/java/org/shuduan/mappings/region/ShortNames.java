package org.shuduan.mappings.region;

import java.util.List;

/** The rule by which a full name gives a short one. */
final class ShortNames {

  private static final List<String> ENDINGS =
      List.of("地区", "林区", "矿区", "新区", "省", "市", "县", "区", "旗", "盟");
  private static final List<String> WITHOUT_SHORT_NAME = List.of("左旗", "右旗", "前旗", "中旗", "后旗");
  private static final int SHORTEST = 2;

  private ShortNames() {}

  /** The name without its official ending, in a list of one; empty where too little remains. */
  static List<String> of(String name) {
    if (WITHOUT_SHORT_NAME.stream().anyMatch(name::endsWith)) {
      return List.of();
    }
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        int length = name.length() - ending.length();
        return length < SHORTEST ? List.of() : List.of(name.substring(0, length));
      }
    }
    return List.of();
  }
}
