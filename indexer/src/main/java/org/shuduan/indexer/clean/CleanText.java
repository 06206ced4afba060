package org.shuduan.indexer.clean;

import java.util.List;

/**
 * A window of a source after cleaning.
 *
 * @param lines what is left, in reading order
 * @param noise what was taken out, in reading order, without overlaps
 * @param endsInGap whether its last line is empty
 */
record CleanText(List<CleanLine> lines, List<Noise> noise, boolean endsInGap) {

  /** Copies the lists. */
  CleanText {
    lines = List.copyOf(lines);
    noise = List.copyOf(noise);
  }
}
