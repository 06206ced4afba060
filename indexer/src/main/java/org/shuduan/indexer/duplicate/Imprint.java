package org.shuduan.indexer.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What of a paragraph is kept to compare it with others: a hash of its wording, its facts as
 * hashes, and a signature if it is long enough to be near others. It is small and can be stored, so
 * that texts need not be read again when others join them.
 *
 * <p>Its bytes: eight of the wording; two that count the facts, and four a fact, ascending; a
 * signature or nothing.
 */
public final class Imprint {

  /** Where the number of facts stands. */
  static final int FACT_COUNT = Long.BYTES;

  /** Where the facts stand. */
  static final int FACTS = FACT_COUNT + Short.BYTES;

  private static final int MOST_FACTS = 0xffff;

  private final byte[] bytes;

  private Imprint(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The imprint of a paragraph. */
  public static Imprint of(Candidate candidate) {
    String letters = Letters.of(candidate.text());
    int[] facts =
        candidate.facts().stream()
            .mapToInt(Imprint::hash)
            .sorted()
            .distinct()
            .limit(MOST_FACTS)
            .toArray();
    byte[] signature =
        letters.length() < Likeness.NEAR_LENGTH ? new byte[0] : MinHash.signature(letters);
    ByteBuffer buffer =
        ByteBuffer.allocate(FACTS + facts.length * Integer.BYTES + signature.length);
    buffer.putLong(wording(letters.isEmpty() ? candidate.text() : letters));
    buffer.putShort((short) facts.length);
    for (int fact : facts) {
      buffer.putInt(fact);
    }
    buffer.put(signature);
    return new Imprint(buffer.array());
  }

  /**
   * An imprint that was stored.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  public static Imprint stored(byte[] bytes) {
    if (bytes.length >= FACTS) {
      int facts = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(FACT_COUNT));
      int rest = bytes.length - FACTS - facts * Integer.BYTES;
      if (rest == 0 || rest == MinHash.HASHES) {
        return new Imprint(bytes.clone());
      }
    }
    throw new IllegalArgumentException(bytes.length + " bytes that are no imprint");
  }

  /** As it is stored. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Half of an MD5: among 10 million wordings the chance that any two clash is below 10⁻⁵. */
  private static long wording(String letters) {
    return UUID.nameUUIDFromBytes(letters.getBytes(StandardCharsets.UTF_8))
        .getLeastSignificantBits();
  }

  private static int hash(String fact) {
    long hash = fact.length();
    for (int i = 0; i < fact.length(); i++) {
      hash = MinHash.mix(hash ^ fact.charAt(i));
    }
    return (int) hash;
  }
}
