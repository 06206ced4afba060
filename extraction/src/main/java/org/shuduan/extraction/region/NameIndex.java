package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries by the first two characters of their text, the longest first: one probe a character tells
 * that nothing begins there, which is what nearly every character of a text needs.
 *
 * <p>Entries are at least two characters long. Immutable.
 */
final class NameIndex {

  private static final Entry[] NOTHING = {};

  private final int[] keys;
  private final Entry[][] buckets;
  private final int mask;

  NameIndex(Collection<Entry> entries) {
    Map<Integer, List<Entry>> byStart = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.text().length() < 2) {
        throw new IllegalArgumentException("'" + entry.text() + "' is shorter than two characters");
      }
      int key = key(entry.text().charAt(0), entry.text().charAt(1));
      byStart.computeIfAbsent(key, k -> new ArrayList<>(2)).add(entry);
    }
    int size = Integer.highestOneBit(Math.max(1, byStart.size())) * 4;
    mask = size - 1;
    keys = new int[size];
    buckets = new Entry[size][];
    byStart.forEach(this::put);
  }

  private void put(int key, List<Entry> entries) {
    entries.sort(Comparator.comparingInt((Entry entry) -> entry.text().length()).reversed());
    int slot = slot(key);
    while (buckets[slot] != null) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    buckets[slot] = entries.toArray(NOTHING);
  }

  /** All entries that begin with these two characters, the longest first; do not change it. */
  Entry[] startingWith(char first, char second) {
    int key = key(first, second);
    for (int slot = slot(key); ; slot = (slot + 1) & mask) {
      Entry @Nullable [] bucket = buckets[slot];
      if (bucket == null) {
        return NOTHING;
      }
      if (keys[slot] == key) {
        return bucket;
      }
    }
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }

  private int slot(int key) {
    int hash = key * 0x9E3779B9;
    return (hash ^ hash >>> 15) & mask;
  }
}
