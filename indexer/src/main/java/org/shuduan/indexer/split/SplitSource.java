package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shuduan.indexer.clean.Noise;
import org.shuduan.indexer.read.TextWindows;

/**
 * A source, split, as a whole.
 *
 * @param source what was split
 * @param reports in reading order, at least one
 * @param blocks what every black character of the source was taken for: in reading order, without
 *     overlaps
 * @param warnings in reading order
 */
public record SplitSource(
    TextWindows source, List<Report> reports, List<Block> blocks, List<Warning> warnings) {

  /** Copies the lists. */
  public SplitSource {
    reports = List.copyOf(reports);
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Puts the pieces together. */
  static final class Collector implements SplitListener {

    private final List<Report> reports = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    @Override
    public void report(Report report) {
      Report last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
      if (last != null && last.ordinal() == report.ordinal()) {
        reports.set(reports.size() - 1, last.with(report.paragraphs()));
      } else {
        reports.add(report);
      }
    }

    @Override
    public void noise(Noise noise) {
      blocks.add(new Block(Block.Kind.NOISE, noise.name(), 0, noise.start(), noise.end()));
    }

    @Override
    public void block(Block block) {
      blocks.add(block);
    }

    @Override
    public void warning(Warning warning) {
      warnings.add(warning);
    }

    SplitSource collected(TextWindows source) {
      blocks.sort(Comparator.comparingInt(Block::start));
      return new SplitSource(source, reports, blocks, warnings);
    }
  }
}
