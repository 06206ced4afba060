package org.shuduan.indexer.duplicate;

import java.util.Arrays;

/**
 * Byte sequences by number, side by side in large blocks: millions of small ones without an object
 * for each. What is replaced or removed leaves its place unused.
 */
final class PackedRows {

  private static final int BLOCK = 1 << 20;
  private static final int FIRST_ROWS = 1 << 10;

  private byte[][] blocks = new byte[0][];
  private int free = BLOCK;
  private int[] blockOf = new int[FIRST_ROWS];
  private int[] startOf = new int[FIRST_ROWS];
  private int[] lengthOf = new int[FIRST_ROWS];
  private int rows;

  /** How many there are; they are numbered from 0. */
  int size() {
    return rows;
  }

  /** Adds a sequence under the next number. */
  void add(byte[] bytes) {
    if (rows == blockOf.length) {
      int more = rows + (rows >> 1);
      blockOf = Arrays.copyOf(blockOf, more);
      startOf = Arrays.copyOf(startOf, more);
      lengthOf = Arrays.copyOf(lengthOf, more);
    }
    set(rows++, bytes);
  }

  /** Puts a sequence in the place of another. */
  void set(int row, byte[] bytes) {
    if (bytes.length > BLOCK - free) {
      blocks = Arrays.copyOf(blocks, blocks.length + 1);
      blocks[blocks.length - 1] = new byte[Math.max(BLOCK, bytes.length)];
      free = 0;
    }
    System.arraycopy(bytes, 0, blocks[blocks.length - 1], free, bytes.length);
    blockOf[row] = blocks.length - 1;
    startOf[row] = free;
    lengthOf[row] = bytes.length;
    free = Math.min(BLOCK, free + bytes.length);
  }

  /** The block that a sequence lies in. */
  byte[] block(int row) {
    return blocks[blockOf[row]];
  }

  /** Where in its block it begins. */
  int start(int row) {
    return startOf[row];
  }

  /** How many bytes it has. */
  int length(int row) {
    return lengthOf[row];
  }
}
