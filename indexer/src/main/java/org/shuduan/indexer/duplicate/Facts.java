package org.shuduan.indexer.duplicate;

import java.util.Arrays;
import java.util.Set;

/** The facts of a paragraph as hashes: four bytes a fact. */
final class Facts {

  private final int[] hashes;

  private Facts(int[] hashes) {
    this.hashes = hashes;
  }

  static Facts of(Set<String> facts) {
    return new Facts(facts.stream().mapToInt(Facts::hash).sorted().distinct().toArray());
  }

  /** How many facts both have. */
  int shared(Facts other) {
    int shared = 0;
    for (int hash : hashes) {
      if (Arrays.binarySearch(other.hashes, hash) >= 0) {
        shared++;
      }
    }
    return shared;
  }

  /**
   * How many facts stand against each other: those that either has beyond the shared ones, as far
   * as the other has as many. One that only adds to the other contradicts nothing.
   */
  int opposed(Facts other) {
    return Math.min(hashes.length, other.hashes.length) - shared(other);
  }

  /** Equal for equal facts. */
  int key() {
    return Arrays.hashCode(hashes);
  }

  private static int hash(String fact) {
    long hash = fact.length();
    for (int i = 0; i < fact.length(); i++) {
      hash = MinHash.mix(hash ^ fact.charAt(i));
    }
    return (int) hash;
  }
}
