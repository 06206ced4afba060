package org.shuduan.extraction.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of characters that a model knows, and how much each counts in a text: more if few texts
 * have it, less than twice as much if it stands there twice, and less in a text with many.
 */
final class PairSpace {

  /** Pairs that stand in fewer texts teach nothing about others. */
  private static final int LEAST_TEXTS = 3;

  private static final int HASH = 0x9E3779B9;

  private final int[] pairs;
  private final double[] rarities;

  /** Open addressing: the number of a pair and 1 in its slot or the next free one, 0 where none. */
  private final int[] slots;

  private final int shift;

  /**
   * @param pairs in ascending order
   * @param rarities for each pair the logarithm of how many texts there are to one that has it
   */
  PairSpace(int[] pairs, double[] rarities) {
    this.pairs = pairs;
    this.rarities = rarities;
    this.shift = Integer.numberOfLeadingZeros(Math.max(1, pairs.length)) - 2;
    this.slots = new int[1 << (Integer.SIZE - shift)];
    for (int feature = 0; feature < pairs.length; feature++) {
      int slot = slot(pairs[feature]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = feature + 1;
    }
  }

  /** The pairs that enough of these texts have. */
  static PairSpace of(List<String> texts) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      Arrays.stream(CharacterPairs.of(text))
          .distinct()
          .forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < LEAST_TEXTS);
    return new PairSpace(
        counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.values().stream()
            .mapToDouble(count -> StrictMath.log((double) texts.size() / count))
            .toArray());
  }

  int size() {
    return pairs.length;
  }

  int pair(int feature) {
    return pairs[feature];
  }

  double rarity(int feature) {
    return rarities[feature];
  }

  /** The known pairs of a text with what they count there. */
  FeatureVector vector(String text) {
    int[] features = features(text);
    double[] values = new double[features.length];
    int size = 0;
    double squares = 0;
    for (int from = 0, to; from < features.length; from = to) {
      to = from + 1;
      while (to < features.length && features[to] == features[from]) {
        to++;
      }
      double value = Math.sqrt(to - from) * rarities[features[from]];
      squares += value * value;
      features[size] = features[from];
      values[size++] = value;
    }
    // Halfway between sums, which grow with the length of a text, and means, which do not.
    double share = 1 / Math.sqrt(Math.sqrt(squares));
    for (int i = 0; i < size; i++) {
      values[i] *= share;
    }
    return new FeatureVector(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
  }

  /** The numbers of the known pairs of a text, in ascending order, each as often as it stands. */
  private int[] features(String text) {
    int[] found = CharacterPairs.of(text);
    int size = 0;
    for (int pair : found) {
      int feature = feature(pair);
      if (feature >= 0) {
        found[size++] = feature;
      }
    }
    Arrays.sort(found, 0, size);
    return Arrays.copyOf(found, size);
  }

  /** The number of a pair; below 0 if it is not known. */
  private int feature(int pair) {
    for (int slot = slot(pair); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      if (pairs[slots[slot] - 1] == pair) {
        return slots[slot] - 1;
      }
    }
    return -1;
  }

  private int slot(int pair) {
    return pair * HASH >>> shift;
  }
}
