package org.shuduan.indexer.read;

import java.nio.file.Path;
import java.util.Set;

/** Reads one format. Safe for use by many threads. */
public interface SourceReader {

  /** The file name extensions that this format goes by, lower case, without the dot. */
  Set<String> extensions();

  /**
   * Whether a file that begins like this is of this format, whatever its name says.
   *
   * @param head the first bytes of the file, at most {@link SourceReaders#HEAD_BYTES}
   */
  boolean recognises(byte[] head);

  /**
   * The text of a file.
   *
   * @param file a readable, non-empty regular file
   * @throws UnreadableSourceException if it does not hold what the format promises
   */
  SourceText read(Path file) throws UnreadableSourceException;
}
