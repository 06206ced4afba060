package org.shuduan.indexer.duplicate;

import java.util.Arrays;

/**
 * MinHash signatures (A. Broder, On the resemblance and containment of documents, 1997) of the
 * shingles of a text, of which 8 bits a hash are kept (P. Li and A. C. König, b-bit minwise
 * hashing, 2010). The share of equal places of two signatures estimates the Jaccard similarity of
 * the texts' sets of shingles; that one place in 256 is equal by chance adds at most 0.004.
 */
final class MinHash {

  /**
   * Hashes of a signature. The estimate's standard deviation is at most 0.044; a signature takes
   * 128 bytes.
   */
  static final int HASHES = 128;

  /**
   * Characters of a shingle. Most Chinese words have two characters, so three hold a word and its
   * seam; a changed character costs three shingles.
   */
  static final int SHINGLE = 3;

  private static final long[] FACTORS = new long[HASHES];
  private static final long[] SUMMANDS = new long[HASHES];

  static {
    for (int i = 0; i < HASHES; i++) {
      FACTORS[i] = mix(2L * i + 1) | 1;
      SUMMANDS[i] = mix(2L * i + 2);
    }
  }

  private MinHash() {}

  /** The signature of a text of at least {@link #SHINGLE} characters. */
  static byte[] signature(String text) {
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    long shingle = 0;
    for (int i = 0; i < text.length(); i++) {
      shingle = (shingle << Character.SIZE | text.charAt(i)) & (-1L >>> (64 - 16 * SHINGLE));
      if (i >= SHINGLE - 1) {
        long hash = mix(shingle);
        for (int k = 0; k < HASHES; k++) {
          least[k] = Math.min(least[k], hash * FACTORS[k] + SUMMANDS[k]);
        }
      }
    }
    byte[] signature = new byte[HASHES];
    for (int k = 0; k < HASHES; k++) {
      signature[k] = (byte) mix(least[k]);
    }
    return signature;
  }

  /**
   * The estimated Jaccard similarity, from 0 to 1.
   *
   * @param fromA where in {@code a} the one signature begins
   * @param fromB where in {@code b} the other begins
   */
  static double similarity(byte[] a, int fromA, byte[] b, int fromB) {
    int equal = 0;
    for (int k = 0; k < HASHES; k++) {
      if (a[fromA + k] == b[fromB + k]) {
        equal++;
      }
    }
    return (double) equal / HASHES;
  }

  /** A hash of some bytes, another one for every salt. */
  static long hash(byte[] bytes, int from, int to, long salt) {
    long hash = salt;
    for (int k = from; k < to; k++) {
      hash = mix(hash ^ bytes[k]);
    }
    return hash;
  }

  /** A bijection that spreads the bits: the finalizer of SplitMix64. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
