package org.shuduan.indexer.read;

import java.nio.charset.StandardCharsets;

/**
 * What a reader may see of a file before it is read.
 *
 * @param extension in lower case, without the dot
 * @param bytes the first bytes, at most {@link #MOST_BYTES}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceHead(String extension, byte[] bytes) {

  /** How many bytes of a file are looked at. */
  public static final int MOST_BYTES = 1 << 16;

  /** Whether the file begins with these bytes, given as ISO 8859-1 characters. */
  boolean startsWith(String magic) {
    return ascii(magic.length()).equals(magic);
  }

  /** Whether the bytes can be text in one of the encodings that are read. */
  boolean isText() {
    return !CharsetGuess.candidates(bytes).isEmpty();
  }

  /** The first bytes, each as one character: enough to look for ASCII. */
  String ascii(int most) {
    return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
