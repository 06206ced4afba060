package org.shuduan.indexer.split;

/** Titles as they are compared and as they are shown. */
final class Titles {

  private Titles() {}

  /** A title for comparing: without white space. */
  static String squeeze(String title) {
    return title.replace(" ", "");
  }

  /** A title for reading: without the dash that a subtitle begins with. */
  static String clean(String title) {
    String clean = title;
    while (clean.startsWith("—") || clean.startsWith("-")) {
      clean = clean.substring(1).strip();
    }
    return clean.isEmpty() ? title : clean;
  }
}
