package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;

/** Reads one format. Safe for use by many threads. */
public interface SourceReader {

  /** The file name extensions that this format goes by, lower case, without the dot. */
  Set<String> extensions();

  /**
   * Whether a file is of this format: by its bytes, whatever its name says, where they can tell.
   */
  boolean recognises(SourceHead head);

  /** The largest file that this format is read from, in bytes. */
  default long maxBytes() {
    return SourceReaders.MAX_BYTES;
  }

  /**
   * The text of a file.
   *
   * @param file a readable, non-empty regular file
   * @throws UnreadableSourceException if it does not hold what the format promises
   * @throws IOException if the file cannot be accessed
   */
  Source read(SourceFile file) throws IOException;
}
