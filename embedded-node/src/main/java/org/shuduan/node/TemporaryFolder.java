package org.shuduan.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories for what a server keeps no longer than it runs. */
public final class TemporaryFolder {

  /**
   * Names a directory in which they are made if there is room for any test. One in memory makes
   * nodes faster: every small change of an index is flushed several times.
   */
  public static final String PROPERTY = "shuduan.node.temporary";

  private static final long ROOM_BYTES = 2L << 30;

  private TemporaryFolder() {}

  /**
   * Makes one, where the system property {@value #PROPERTY} says or else where temporary files are.
   * As root the server is another user; that one may enter.
   *
   * @param prefix what its name begins with
   */
  public static Path create(String prefix) throws IOException {
    String named = System.getProperty(PROPERTY, "");
    Path folder =
        !named.isBlank() && isRoomy(Path.of(named))
            ? Files.createTempDirectory(Path.of(named), prefix)
            : Files.createTempDirectory(prefix);
    FileTrees.setPermissions(folder, "rwxr-xr-x");
    return folder;
  }

  private static boolean isRoomy(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && Files.isWritable(folder)
        && Files.getFileStore(folder).getUsableSpace() > ROOM_BYTES;
  }
}
