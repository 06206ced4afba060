package org.shuduan.benchmarks;

import java.nio.file.Path;

/** Where the sources are that this program was built from. */
final class SourceTree {

  private static final String HOME_PROPERTY = "shuduan.home";

  private SourceTree() {}

  /** A file or folder by its path from the root of the sources. */
  static Path file(String path) {
    return Path.of(System.getProperty(HOME_PROPERTY, ".")).resolve(path);
  }

  /** A folder for what benchmarks leave behind. */
  static Path target(String folder) {
    return file("benchmarks/target").resolve(folder);
  }
}
