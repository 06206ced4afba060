package org.shuduan.mappings.region;

import java.util.List;

/** The rule by which a full name gives a short one. */
final class ShortNames {

  /** A longer ending stands before the shorter one that it ends in. */
  private static final String[] ENDINGS = {"地区", "林区", "矿区", "新区", "省", "市", "县", "区", "旗", "盟"};

  private static final String BANNER_SIDES = "左右前后中";
  private static final int SHORTEST = 2;

  private ShortNames() {}

  /** The name without its official ending, in a list of one; empty where too little remains. */
  static List<String> of(String name) {
    if (isSidedBanner(name)) {
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

  /** 巴林左旗, 杭锦后旗: without 旗 nobody would know them. */
  private static boolean isSidedBanner(String name) {
    return name.endsWith("旗")
        && name.length() > 2
        && BANNER_SIDES.indexOf(name.charAt(name.length() - 2)) >= 0;
  }
}
