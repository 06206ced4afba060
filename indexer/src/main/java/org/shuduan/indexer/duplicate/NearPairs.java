package org.shuduan.indexer.duplicate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds near duplicates without comparing each with each: by bands of their signatures
 * (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 *
 * <p>The wordings of one band's hash are compared; of bands of four hashes, two texts of similarity
 * 0.7 share at least one of the 32 with a probability of 0.9998. A pattern that thousands of
 * wordings share would bring thousands times thousands of comparisons; so each is compared with the
 * first of its bucket and with the {@value #WINDOW} before it only, and a second bucket brings
 * those together that share the facts too. Time grows with n log n, whatever the texts.
 */
final class NearPairs {

  private static final int ROWS = 4;
  private static final int WINDOW = 32;
  private static final int INDEX_BITS = 32;

  private final List<Wording> wordings;
  private final Set<Long> pairs = new HashSet<>();

  private NearPairs(List<Wording> wordings) {
    this.wordings = wordings;
  }

  /**
   * The pairs of near duplicates.
   *
   * @param wordings in an order of their own; their positions name them
   * @return sorted, each as {@link #later} and {@link #earlier} read it
   */
  static long[] of(List<Wording> wordings) {
    NearPairs search = new NearPairs(wordings);
    for (int row = 0; row < MinHash.HASHES; row += ROWS) {
      search.searchBand(row, false);
      search.searchBand(row, true);
    }
    return search.pairs.stream().mapToLong(Long::longValue).sorted().toArray();
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
    long[] entries = new long[wordings.size()];
    int size = 0;
    for (int i = 0; i < entries.length; i++) {
      Wording wording = wordings.get(i);
      if (wording.comparable()) {
        long hash = MinHash.hash(wording.signature(), row, row + ROWS);
        long bucket = withFacts ? MinHash.mix(hash ^ wording.facts().key()) : hash;
        entries[size++] = bucket << INDEX_BITS | i;
      }
    }
    Arrays.sort(entries, 0, size);
    for (int from = 0, to; from < size; from = to) {
      to = from + 1;
      while (to < size && entries[to] >>> INDEX_BITS == entries[from] >>> INDEX_BITS) {
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
    if (Likeness.of(wordings.get(earlier), wordings.get(later)) > 0) {
      pairs.add((long) later << INDEX_BITS | earlier);
    }
  }
}
