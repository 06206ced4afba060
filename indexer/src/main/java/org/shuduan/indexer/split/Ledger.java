package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.clean.Noise;

/** Keeps what each range of a source was taken for. */
final class Ledger {

  private final Ranges noise;
  private final List<Block> blocks = new ArrayList<>();

  Ledger(Ranges noise) {
    this.noise = noise;
    for (Noise range : noise.all()) {
      blocks.add(new Block(Block.Kind.NOISE, range.name(), 0, range.start(), range.end()));
    }
  }

  /** Enters lines, cut around the noise within them. */
  void enter(Block.Kind kind, int report, List<CleanLine> lines) {
    for (CleanLine line : lines) {
      enter(kind, report, line);
    }
  }

  void enter(Block.Kind kind, int report, CleanLine line) {
    int start = line.start();
    List<Noise> all = noise.all();
    for (int i = noise.firstAfter(start); i < all.size() && all.get(i).start() < line.end(); i++) {
      if (all.get(i).start() > start) {
        blocks.add(new Block(kind, null, report, start, all.get(i).start()));
      }
      start = all.get(i).end();
    }
    if (start < line.end()) {
      blocks.add(new Block(kind, null, report, start, line.end()));
    }
  }

  List<Block> blocks() {
    blocks.sort(Comparator.comparingInt(Block::start));
    return blocks;
  }
}
