package org.shuduan.indexer.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps nothing, as an admin wants it. */
final class NoOriginals implements Originals {

  @Override
  public String place() {
    return NOWHERE;
  }

  @Override
  public @Nullable String keep(Path file, String sha256) {
    return null;
  }
}
