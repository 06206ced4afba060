package org.shuduan.indexer.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.shuduan.indexer.clean.CleanLine;

/** The texts of the short lines of a source, as hashes: eight bytes a line. */
final class ShortLines {

  private final long[] hashes;

  private ShortLines(long[] hashes) {
    this.hashes = hashes;
  }

  /** Those from a line on that are no longer than so many characters. */
  static ShortLines of(List<CleanLine> lines, int from, int longest) {
    LongStream.Builder hashes = LongStream.builder();
    for (CleanLine line : lines.subList(from, lines.size())) {
      if (line.text().length() <= longest) {
        hashes.add(hash(line.text()));
      }
    }
    return new ShortLines(hashes.build().sorted().toArray());
  }

  boolean contains(String text) {
    return Arrays.binarySearch(hashes, hash(text)) >= 0;
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
