package org.shuduan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a node of this machine keeps its data and its record, the same for every command. */
final class DataDirectory {

  private static final String SYSTEM_WIDE = "/var/lib/shuduan";

  @Option(
      names = "--data",
      paramLabel = "目录",
      description = "本机节点的数据目录（缺省：~/.local/share/shuduan；root 用户为 " + SYSTEM_WIDE + "）")
  private Path given;

  /** The directory that was asked for, else the user's own. */
  Path path() {
    return given != null ? given.toAbsolutePath().normalize() : usual();
  }

  /** Whether the user named one. */
  boolean isGiven() {
    return given != null;
  }

  /** The server never runs as root, and no other user may enter root's home. */
  private static Path usual() {
    if ("root".equals(System.getProperty("user.name"))) {
      return Path.of(SYSTEM_WIDE);
    }
    String home = System.getenv("XDG_DATA_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".local", "share", "shuduan")
        : Path.of(home, "shuduan");
  }
}
