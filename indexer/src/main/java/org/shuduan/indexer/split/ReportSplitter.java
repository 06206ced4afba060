package org.shuduan.indexer.split;

import java.io.UncheckedIOException;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.clean.CleanLines;
import org.shuduan.indexer.read.TextWindows;
import org.shuduan.indexer.read.UnreadableSourceException;

/** Splits a source into reports, sections and paragraphs. */
public final class ReportSplitter {

  /** A preface has at least one sentence of this length; what has none is a cover. */
  private static final int TELLING_SENTENCE = 20;

  private final CleanLines all;
  private final SplitListener listener;
  private final Layout layout;
  private final ReportBody body;
  private int reports;

  private ReportSplitter(CleanLines lines, int longestPart, SplitListener listener) {
    this.all = lines;
    this.listener = listener;
    this.layout = Layout.of(lines);
    this.body = new ReportBody(layout, longestPart, listener);
  }

  /**
   * The reports of a source that fits in memory.
   *
   * @throws UnreadableSourceException as {@link #split(TextWindows, SplitListener)} does
   */
  public static SplitSource split(TextWindows source) throws UnreadableSourceException {
    SplitSource.Collector collector = new SplitSource.Collector();
    split(source, collector);
    return collector.collected(source);
  }

  /**
   * Hands on the reports of a source of any length. What is held meanwhile is a report, or a part
   * of a very long one, some bytes for each line, and the heads and titles of all.
   *
   * @throws UnreadableSourceException before anything is handed on: if the source is no Chinese
   *     report, such as source code, a list of figures or a text in another language; at any time:
   *     if its file changes
   */
  public static void split(TextWindows source, SplitListener listener)
      throws UnreadableSourceException {
    split(source, ReportBody.LONGEST_PART, listener);
  }

  static void split(TextWindows source, int longestPart, SplitListener listener)
      throws UnreadableSourceException {
    try {
      CleanLines lines = CleanLines.of(source);
      Admission.check(source.name(), lines);
      new ReportSplitter(lines, longestPart, listener).run();
    } catch (UncheckedIOException e) {
      throw CleanLines.changed(e);
    }
  }

  private void run() {
    Contents contents = Contents.find(all);
    body.enter(Block.Kind.CONTENTS, 0, all.subList(contents.from(), contents.to()));
    List<CleanLine> lines = new LinesWithout(all, contents.from(), contents.to());

    List<Head> heads = HeadFinder.find(lines, layout, contents, listener::warning);
    int first = heads.isEmpty() ? lines.size() : heads.get(0).from();
    beforeFirstHead(lines.subList(0, first), heads.isEmpty());
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).from() : lines.size();
      Head head = heads.get(i);
      report(head, lines.subList(head.from(), head.to()), lines.subList(head.to(), end));
    }
    all.forEachNoise(listener::noise);
  }

  /** A cover belongs to the contents; prose is a report without a head. */
  private void beforeFirstHead(List<CleanLine> lines, boolean alone) {
    boolean prose =
        lines.stream()
            .anyMatch(
                line ->
                    line.text().length() >= TELLING_SENTENCE && Marks.endsSentence(line.text()));
    if (!prose && !alone) {
      body.enter(Block.Kind.CONTENTS, 0, lines);
    } else if (!lines.isEmpty()) {
      Head head = HeadFinder.first(lines, layout);
      report(head, lines.subList(0, head.to()), lines.subList(head.to(), lines.size()));
    }
  }

  private void report(Head head, List<CleanLine> headLines, List<CleanLine> bodyLines) {
    if (body.split(reports + 1, head, headLines, bodyLines)) {
      reports++;
    }
  }
}
