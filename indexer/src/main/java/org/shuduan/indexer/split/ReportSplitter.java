package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.clean.CleanText;
import org.shuduan.indexer.clean.Cleaner;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.UnreadableSourceException;

/** Splits a source into reports, sections and paragraphs. */
public final class ReportSplitter {

  /** A preface has at least one sentence of this length; what has none is a cover. */
  private static final int TELLING_SENTENCE = 20;

  private final CleanText text;
  private final Ledger ledger;
  private final Ranges noise;
  private final Layout layout;
  private final List<Report> reports = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private ReportSplitter(CleanText text) {
    this.text = text;
    this.noise = new Ranges(text.noise());
    this.ledger = new Ledger(noise);
    this.layout = Layout.of(text.lines());
  }

  /**
   * The reports of a source.
   *
   * @throws UnreadableSourceException if it is no Chinese report, such as source code, a list of
   *     figures or a text in another language
   */
  public static SplitSource split(SourceText source) throws UnreadableSourceException {
    CleanText text = Cleaner.clean(source);
    Admission.check(text);
    return new ReportSplitter(text).run();
  }

  private SplitSource run() {
    Contents contents = Contents.find(text.lines());
    List<CleanLine> lines = new ArrayList<>(text.lines());
    List<CleanLine> listing = lines.subList(contents.from(), contents.to());
    ledger.enter(Block.Kind.CONTENTS, 0, listing);
    listing.clear();

    List<Head> heads = HeadFinder.find(lines, text.source().text(), layout, contents, warnings);
    int first = heads.isEmpty() ? lines.size() : heads.get(0).from();
    beforeFirstHead(lines.subList(0, first), heads.isEmpty());
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).from() : lines.size();
      Head head = heads.get(i);
      report(head, lines.subList(head.from(), head.to()), lines.subList(head.to(), end));
    }
    return new SplitSource(text.source(), reports, ledger.blocks(), warnings);
  }

  /** A cover belongs to the contents; prose is a report without a head. */
  private void beforeFirstHead(List<CleanLine> lines, boolean alone) {
    boolean prose =
        lines.stream()
            .anyMatch(
                line ->
                    line.text().length() >= TELLING_SENTENCE && Marks.endsSentence(line.text()));
    if (!prose && !alone) {
      ledger.enter(Block.Kind.CONTENTS, 0, lines);
    } else if (!lines.isEmpty()) {
      Head head = HeadFinder.first(lines, text.source().text(), layout);
      report(head, lines.subList(0, head.to()), lines.subList(head.to(), lines.size()));
    }
  }

  private void report(Head head, List<CleanLine> headLines, List<CleanLine> body) {
    int ordinal = reports.size() + 1;
    ledger.enter(Block.Kind.REPORT_HEAD, ordinal, headLines);
    List<CleanLine> cut = InlineHeadings.cutOff(body, text.source().text(), noise);
    Signature signature = Signature.of(cut);
    ledger.enter(Block.Kind.REPORT_HEAD, ordinal, cut.subList(signature.from(), cut.size()));
    List<Passage> passages = Passages.of(cut.subList(0, signature.from()), layout);
    List<Paragraph> paragraphs = paragraphs(ordinal, passages);
    if (paragraphs.isEmpty()) {
      warnings.add(
          new Warning(
              Warning.Kind.NO_PARAGRAPH,
              "第%d行的《%s》没有正文".formatted(headLines.get(0).number(), head.title())));
      return;
    }
    CleanLine first = headLines.isEmpty() ? body.get(0) : headLines.get(0);
    CleanLine last = body.get(body.size() - 1);
    warnAboutHead(ordinal, head, signature, first);
    reports.add(
        new Report(
            ordinal,
            head.headline(),
            head.title() != null ? head.title() : firstSentence(passages),
            head.date() != null ? head.date() : signature.date(),
            head.organization() != null ? head.organization() : signature.organization(),
            paragraphs,
            place(first, last)));
  }

  private void warnAboutHead(int ordinal, Head head, Signature signature, CleanLine first) {
    if (head.title() == null) {
      warnings.add(
          new Warning(Warning.Kind.NO_TITLE, "第%d篇（第%d行起）没有标题".formatted(ordinal, first.number())));
    }
    if (head.date() == null && signature.date() == null) {
      warnings.add(
          new Warning(Warning.Kind.NO_DATE, "第%d篇（第%d行起）没有日期".formatted(ordinal, first.number())));
    }
  }

  private List<Paragraph> paragraphs(int report, List<Passage> passages) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<List<String>> sections = Outline.paths(passages, text.source().text());
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      ledger.enter(
          passage.isHeading() ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, report, passage.lines());
      if (passage.isHeading()) {
        continue;
      }
      List<String> pieces = Sentences.pieces(passage.text());
      Place place = place(passage.lines().get(0), passage.last());
      if (pieces.size() > 1) {
        warnings.add(
            new Warning(
                Warning.Kind.LONG_PARAGRAPH,
                "%s的段落有%d字，按句子分成%d段"
                    .formatted(place.label(), passage.text().length(), pieces.size())));
      }
      for (String piece : pieces) {
        paragraphs.add(new Paragraph(sections.get(i), paragraphs.size() + 1, piece, place));
      }
    }
    return paragraphs;
  }

  private static String firstSentence(List<Passage> passages) {
    String text = passages.get(0).text();
    return text.substring(0, Math.min(Marks.afterSentence(text, 0), 40));
  }

  private static Place place(CleanLine first, CleanLine last) {
    return new Place(first.number(), last.number(), first.page(), last.page());
  }
}
