package org.shuduan.indexer.duplicate;

import java.util.Arrays;

/**
 * Finds near duplicates without comparing each with each: by bands of their signatures
 * (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 *
 * <p>The wordings of one band's hash are compared; of bands of four hashes, two texts of similarity
 * 0.6 share at least one of the 32 with a probability of 0.988. A pattern that thousands of
 * wordings share would bring thousands times thousands of comparisons; so each is compared with the
 * first of its bucket and with the {@value #WINDOW} before it only, and a second bucket brings
 * those together that share the facts too. Time grows with n log n, whatever the texts.
 */
final class NearPairs {

  private static final int ROWS = 4;
  private static final int WINDOW = 32;
  private static final int INDEX_BITS = 32;

  private final Imprints imprints;
  private final int[] wordings;

  private long[] pairs = new long[1 << 10];
  private int size;

  private NearPairs(Imprints imprints, int[] wordings) {
    this.imprints = imprints;
    this.wordings = wordings;
  }

  /**
   * The pairs of near duplicates.
   *
   * @param wordings a row of each wording, in an order of their own; their positions name them
   * @return sorted, each as {@link #later} and {@link #earlier} read it
   */
  static long[] of(Imprints imprints, int[] wordings) {
    NearPairs search = new NearPairs(imprints, wordings);
    for (int row = 0; row < MinHash.HASHES; row += ROWS) {
      search.searchBand(row, false);
      search.searchBand(row, true);
    }
    search.dropRepeated();
    return Arrays.copyOf(search.pairs, search.size);
  }

  /** The position of the later wording of a pair. */
  static int later(long pair) {
    return (int) (pair >>> INDEX_BITS);
  }

  /** The position of the earlier wording of a pair. */
  static int earlier(long pair) {
    return (int) pair;
  }

  /** Sorted, entries of one bucket stand side by side, in the order of the wordings. */
  private void searchBand(int row, boolean withFacts) {
    long[] entries = new long[wordings.length];
    int count = 0;
    for (int i = 0; i < entries.length; i++) {
      if (imprints.comparable(wordings[i])) {
        long hash = imprints.band(wordings[i], row, row + ROWS);
        long bucket = withFacts ? MinHash.mix(hash ^ imprints.factsKey(wordings[i])) : hash;
        entries[count++] = bucket << INDEX_BITS | i;
      }
    }
    Arrays.sort(entries, 0, count);
    for (int from = 0, to; from < count; from = to) {
      to = from + 1;
      while (to < count && entries[to] >>> INDEX_BITS == entries[from] >>> INDEX_BITS) {
        to++;
      }
      compare(entries, from, to);
    }
  }

  private void compare(long[] entries, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      compare((int) entries[from], (int) entries[i]);
      for (int j = Math.max(from + 1, i - WINDOW); j < i; j++) {
        compare((int) entries[j], (int) entries[i]);
      }
    }
  }

  private void compare(int earlier, int later) {
    if (Likeness.of(imprints, wordings[earlier], wordings[later]) > 0) {
      if (size == pairs.length) {
        dropRepeated();
      }
      pairs[size++] = (long) later << INDEX_BITS | earlier;
    }
  }

  /** Most pairs share several bands; room is doubled only if many are new. */
  private void dropRepeated() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
    if (size > pairs.length / 2) {
      pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    }
  }
}
