package org.shuduan.indexer.split;

import java.util.List;
import org.shuduan.indexer.clean.Noise;
import org.shuduan.indexer.clean.WhiteSpace;

/** The noise of a source, to count and to cut around. */
final class Ranges {

  private final List<Noise> noise;

  Ranges(List<Noise> noise) {
    this.noise = noise;
  }

  /** The position after so many black characters that are no noise. */
  int afterBlack(CharSequence source, int start, int end, int count) {
    int next = firstAfter(start);
    int left = count;
    int i = start;
    while (i < end && left > 0) {
      if (next < noise.size() && noise.get(next).start() <= i) {
        i = Math.max(i, noise.get(next).end());
        next++;
        continue;
      }
      if (!WhiteSpace.isWhite(source.charAt(i))) {
        left--;
      }
      i++;
    }
    return i;
  }

  /** Index of the first noise that ends after a position. */
  int firstAfter(int position) {
    int low = 0;
    int high = noise.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (noise.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Noise> all() {
    return noise;
  }
}
