package org.shuduan.indexer.duplicate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Many imprints by number, and how they compare. */
final class Imprints {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private final PackedRows rows = new PackedRows();

  /** How many there are; they are numbered from 0. */
  int size() {
    return rows.size();
  }

  void add(Imprint imprint) {
    rows.add(imprint.bytes());
  }

  void set(int row, Imprint imprint) {
    rows.set(row, imprint.bytes());
  }

  /** Equal for equal wordings. */
  long wording(int row) {
    return (long) LONG.get(rows.block(row), rows.start(row));
  }

  /** Whether the text is long enough to be near another wording. */
  boolean comparable(int row) {
    return rows.length(row) > Imprint.FACTS + facts(row) * Integer.BYTES;
  }

  /** A hash of a band of the signature. */
  long band(int row, int from, int to) {
    int signature = signature(row);
    return MinHash.hash(rows.block(row), signature + from, signature + to, from);
  }

  /** The estimated similarity of two texts that are long enough, from 0 to 1. */
  double similarity(int a, int b) {
    return MinHash.similarity(rows.block(a), signature(a), rows.block(b), signature(b));
  }

  /** How many facts there are. */
  int facts(int row) {
    return Short.toUnsignedInt(
        (short) SHORT.get(rows.block(row), rows.start(row) + Imprint.FACT_COUNT));
  }

  /** How many facts both have. */
  int sharedFacts(int a, int b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < facts(a) && j < facts(b)) {
      int order = Integer.compare(fact(a, i), fact(b, j));
      if (order == 0) {
        shared++;
      }
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        j++;
      }
    }
    return shared;
  }

  /** Equal for equal facts. */
  int factsKey(int row) {
    int key = 1;
    for (int i = 0; i < facts(row); i++) {
      key = 31 * key + fact(row, i);
    }
    return key;
  }

  private int fact(int row, int number) {
    return (int) INT.get(rows.block(row), rows.start(row) + Imprint.FACTS + number * Integer.BYTES);
  }

  private int signature(int row) {
    return rows.start(row) + rows.length(row) - MinHash.HASHES;
  }
}
