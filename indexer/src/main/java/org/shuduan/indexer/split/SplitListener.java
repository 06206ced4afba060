package org.shuduan.indexer.split;

import org.shuduan.indexer.clean.Noise;

/** Takes what a source is split into, piece by piece, so that nobody has to hold all of it. */
public interface SplitListener {

  /**
   * The next report in reading order, or the next part of the one before: a report that is too long
   * to be held comes in parts of one ordinal, whose paragraphs are numbered on.
   */
  void report(Report report);

  /** The next noise in reading order, after all reports. */
  default void noise(Noise noise) {}

  /** What a range of the source was taken for, noise aside; in no certain order. */
  default void block(Block block) {}

  /** Something that a reader of the source should know. */
  default void warning(Warning warning) {}
}
