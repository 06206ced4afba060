package org.shuduan.indexer.split;

import java.util.List;
import org.shuduan.indexer.read.SourceText;

/**
 * A source, split.
 *
 * @param source what was split
 * @param reports in reading order, at least one
 * @param blocks what every black character of the source was taken for: in reading order, without
 *     overlaps
 * @param warnings in reading order
 */
public record SplitSource(
    SourceText source, List<Report> reports, List<Block> blocks, List<Warning> warnings) {

  /** Copies the lists. */
  public SplitSource {
    reports = List.copyOf(reports);
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }
}
