package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/**
 * Splits what stands under a head: paragraphs with their sections, and the signature. A report that
 * is too long to be held is split part by part; a part ends where a paragraph does, and headings
 * stay in force from one part to the next.
 */
final class ReportBody {

  /** A part of a report has about so many characters: no single report that was seen has more. */
  static final int LONGEST_PART = 1_000_000;

  private static final int LONGEST_NAME = 40;

  private final Layout layout;
  private final int longestPart;
  private final SplitListener listener;

  ReportBody(Layout layout, int longestPart, SplitListener listener) {
    this.layout = layout;
    this.longestPart = longestPart;
    this.listener = listener;
  }

  /**
   * Hands on a report.
   *
   * @param ordinal its position in the source
   * @return whether there is any; a head without a paragraph is none
   */
  boolean split(int ordinal, Head head, List<CleanLine> headLines, List<CleanLine> lines) {
    enter(Block.Kind.REPORT_HEAD, ordinal, headLines);
    Signature signature = Signature.of(lines);
    enter(Block.Kind.REPORT_HEAD, ordinal, lines.subList(signature.from(), lines.size()));
    Report report = null;
    Outline outline = new Outline();
    int paragraphs = 0;
    for (int from = 0; from < signature.from(); ) {
      int to = partEnd(lines, from, signature.from());
      List<Passage> passages = Passages.of(InlineHeadings.cutOff(lines.subList(from, to)), layout);
      List<Paragraph> part = paragraphs(ordinal, paragraphs, passages, outline);
      if (!part.isEmpty()) {
        if (report == null) {
          CleanLine first = headLines.isEmpty() ? lines.get(0) : headLines.get(0);
          Place place = place(first, lines.get(lines.size() - 1));
          warnAboutHead(ordinal, head, signature, first);
          report = report(ordinal, head, signature, firstSentence(passages), place);
        }
        listener.report(report.with(part));
        paragraphs += part.size();
      }
      from = to;
    }
    if (report == null) {
      warn(
          Warning.Kind.NO_PARAGRAPH,
          "第%d行的《%s》没有正文".formatted(headLines.get(0).number(), head.title()));
    }
    return report != null;
  }

  /** Tells what lines were taken for. */
  void enter(Block.Kind kind, int report, List<CleanLine> lines) {
    for (CleanLine line : lines) {
      for (CleanLine.Stretch stretch : line.stretches()) {
        listener.block(new Block(kind, null, report, stretch.start(), stretch.end()));
      }
    }
  }

  /** After a paragraph that ends, once a part is long; after any line, once it is twice as long. */
  private int partEnd(List<CleanLine> lines, int from, int end) {
    long length = 0;
    for (int i = from; i < end; i++) {
      CleanLine line = lines.get(i);
      if (length > 2L * longestPart || (length > longestPart && startsParagraph(lines, i))) {
        return i;
      }
      length += line.text().length();
    }
    return end;
  }

  private boolean startsParagraph(List<CleanLine> lines, int i) {
    return Marks.endsSentence(lines.get(i - 1).text())
        && (layout.indents() ? lines.get(i).indented() : !layout.isFull(lines.get(i - 1)));
  }

  private List<Paragraph> paragraphs(
      int report, int before, List<Passage> passages, Outline outline) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<List<String>> sections = outline.paths(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      enter(
          passage.isHeading() ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, report, passage.lines());
      if (passage.isHeading()) {
        continue;
      }
      Place place = place(passage.lines().get(0), passage.last());
      List<String> pieces = Sentences.pieces(passage.text());
      if (pieces.size() > 1) {
        warn(
            Warning.Kind.LONG_PARAGRAPH,
            "%s的段落有%d字，按句子分成%d段".formatted(place.label(), passage.text().length(), pieces.size()));
      }
      for (String piece : pieces) {
        int ordinal = before + paragraphs.size() + 1;
        paragraphs.add(new Paragraph(sections.get(i), ordinal, piece, place));
      }
    }
    return paragraphs;
  }

  private static Report report(
      int ordinal, Head head, Signature signature, String firstSentence, Place place) {
    return new Report(
        ordinal,
        head.headline(),
        head.title() != null ? head.title() : firstSentence,
        head.date() != null ? head.date() : signature.date(),
        head.organization() != null ? head.organization() : signature.organization(),
        List.of(),
        place);
  }

  private void warnAboutHead(int ordinal, Head head, Signature signature, CleanLine first) {
    if (head.title() == null) {
      warn(Warning.Kind.NO_TITLE, "第%d篇（第%d行起）没有标题".formatted(ordinal, first.number()));
    }
    if (head.date() == null && signature.date() == null) {
      warn(Warning.Kind.NO_DATE, "第%d篇（第%d行起）没有日期".formatted(ordinal, first.number()));
    }
  }

  private void warn(Warning.Kind kind, String message) {
    listener.warning(new Warning(kind, message));
  }

  private static String firstSentence(List<Passage> passages) {
    String text = passages.get(0).text();
    return text.substring(0, Math.min(Marks.afterSentence(text, 0), LONGEST_NAME));
  }

  private static Place place(CleanLine first, CleanLine last) {
    return new Place(first.number(), last.number(), first.page(), last.page());
  }
}
