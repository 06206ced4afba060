package org.shuduan.query.http;

import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberRole;

/** The names under which readers know values, in files for spreadsheets. */
final class Labels {

  private Labels() {}

  static String of(Approximation approximation) {
    return switch (approximation) {
      case EXACT -> "";
      case OVER -> "超过";
      case UNDER -> "不足";
      case ABOUT -> "约";
      case VAGUE -> "概数";
    };
  }

  static String of(NumberRole role) {
    return switch (role) {
      case LEVEL -> "现状";
      case GROWTH -> "增长";
      case FALL -> "下降";
      case TARGET -> "目标";
    };
  }
}
