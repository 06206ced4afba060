package org.shuduan.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps originals in a folder, each under its SHA-256. What is there stays there. */
public final class OriginalsFolder implements Originals {

  static final String SCHEME = "folder:";

  private final Path folder;

  /**
   * @param folder made when it is needed
   */
  public OriginalsFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Whether the folder is there already. */
  public boolean isThere() {
    return Files.isDirectory(folder);
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public String keep(Path file, String sha256) throws IOException {
    Path kept = folder.resolve(sha256);
    if (!Files.exists(kept)) {
      Files.createDirectories(folder);
      Path copy = Files.createTempFile(folder, ".copy-", "");
      try {
        Checked.copy(file, copy, sha256);
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(copy);
      }
    }
    return SCHEME + kept;
  }
}
