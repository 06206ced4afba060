package org.shuduan.indexer.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the originals of what is indexed are kept, so that nobody need find the old files. */
public interface Originals {

  /** Says of a place that nothing is kept. */
  String NOWHERE = "none";

  /**
   * What the place is called, as {@link Archive#keeper} takes it; a generation remembers it for the
   * runs to come.
   */
  String place();

  /**
   * Keeps a file.
   *
   * @param file the file as it is now
   * @param sha256 of the bytes that were read of it
   * @return where it is kept, as {@link Archive#open} takes it; null if it is not to be kept
   * @throws IOException if it cannot be read or kept, or is not what was read any more
   */
  @Nullable String keep(Path file, String sha256) throws IOException;

  /**
   * An original at hand; close it when done.
   *
   * @param path where it lies until then
   * @param release what closing does
   */
  record Kept(Path path, Closeable release) implements Closeable {
    @Override
    public void close() throws IOException {
      release.close();
    }
  }
}
