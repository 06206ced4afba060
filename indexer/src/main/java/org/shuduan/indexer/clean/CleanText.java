package org.shuduan.indexer.clean;

import java.util.List;
import org.shuduan.indexer.read.SourceText;

/**
 * A source after cleaning.
 *
 * @param source what was cleaned
 * @param lines what is left, in reading order
 * @param noise what was taken out, in reading order, without overlaps
 */
public record CleanText(SourceText source, List<CleanLine> lines, List<Noise> noise) {

  /** Copies the lists. */
  public CleanText {
    lines = List.copyOf(lines);
    noise = List.copyOf(noise);
  }
}
