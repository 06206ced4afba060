package org.shuduan.indexer.split;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.shuduan.indexer.clean.CleanLine;

/** The lines of a source without a stretch of them. */
final class LinesWithout extends AbstractList<CleanLine> implements RandomAccess {

  private final List<CleanLine> lines;
  private final int from;
  private final int length;

  /** Leaves out the lines from one position to another, exclusive. */
  LinesWithout(List<CleanLine> lines, int from, int to) {
    this.lines = lines;
    this.from = from;
    this.length = to - from;
  }

  @Override
  public CleanLine get(int index) {
    return lines.get(index < from ? index : index + length);
  }

  @Override
  public int size() {
    return lines.size() - length;
  }
}
