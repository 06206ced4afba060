package org.shuduan.indexer.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers ids in the order of their arrival: a hash table without an object for each. */
final class Ids {

  private static final int NONE = -1;

  private final PackedRows rows = new PackedRows();
  private int[] slots = new int[1 << 11];

  Ids() {
    Arrays.fill(slots, NONE);
  }

  /** How many are known; they are numbered from 0. */
  int size() {
    return rows.size();
  }

  /** The number of an id, negative if it is not known. */
  int find(String id) {
    return slots[slot(id.getBytes(StandardCharsets.UTF_8))];
  }

  /** The number of an id, which may be new. */
  int number(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (2 * rows.size() >= slots.length) {
      grow();
      slot = slot(bytes);
    }
    slots[slot] = rows.size();
    rows.add(bytes);
    return slots[slot];
  }

  /** The id of a number. */
  String id(int number) {
    return new String(
        rows.block(number), rows.start(number), rows.length(number), StandardCharsets.UTF_8);
  }

  /** As their bytes compare. */
  int compare(int a, int b) {
    return Arrays.compareUnsigned(
        rows.block(a),
        rows.start(a),
        rows.start(a) + rows.length(a),
        rows.block(b),
        rows.start(b),
        rows.start(b) + rows.length(b));
  }

  /** Where an id stands, or would. */
  private int slot(byte[] id) {
    int mask = slots.length - 1;
    int slot = (int) MinHash.hash(id, 0, id.length, 0) & mask;
    while (slots[slot] != NONE && !holds(slots[slot], id)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean holds(int number, byte[] id) {
    return Arrays.equals(
        rows.block(number),
        rows.start(number),
        rows.start(number) + rows.length(number),
        id,
        0,
        id.length);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, NONE);
    for (int row = 0; row < rows.size(); row++) {
      slots[
              slot(
                  Arrays.copyOfRange(
                      rows.block(row), rows.start(row), rows.start(row) + rows.length(row)))] =
          row;
    }
  }
}
