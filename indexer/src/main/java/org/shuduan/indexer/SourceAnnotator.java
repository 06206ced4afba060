package org.shuduan.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.ParagraphExtractor;
import org.shuduan.extraction.ParagraphFacts;
import org.shuduan.extraction.SectionedText;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.extraction.region.RegionReading;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.extraction.region.ReportHead;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.clean.Noise;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.document.ContentId;
import org.shuduan.indexer.document.ReportFacts;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.document.SourcePlace;
import org.shuduan.indexer.read.FileDigest;
import org.shuduan.indexer.split.Paragraph;
import org.shuduan.indexer.split.Report;
import org.shuduan.indexer.split.SplitListener;
import org.shuduan.indexer.split.Warning;

/**
 * Annotates the reports of one source as the splitter finds them, and hands them on. Holds the ids
 * of its reports and those of the paragraphs of one report.
 */
final class SourceAnnotator implements SplitListener {

  /** What reports are read with. */
  record Readers(RegionResolver regions, PlaceFinder places, ParagraphExtractor paragraphs) {}

  private final Readers readers;
  private final String file;
  private final FileDigest digest;
  private final Consumer<? super AnnotatedReport> consumer;

  private final Repetitions reportIds = new Repetitions();
  private Repetitions paragraphIds = new Repetitions();
  private @Nullable ReportFacts current;
  private int reports;
  private int paragraphs;
  private final List<SourceDocument.Dropped> dropped = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long moreDropped;
  private long moreWarnings;

  SourceAnnotator(
      Readers readers, String file, FileDigest digest, Consumer<? super AnnotatedReport> consumer) {
    this.readers = readers;
    this.file = file;
    this.digest = digest;
    this.consumer = consumer;
  }

  @Override
  public void report(Report report) {
    if (current == null || current.ordinal() != report.ordinal()) {
      current = facts(report);
      paragraphIds = new Repetitions();
      reports++;
    }
    paragraphs += report.paragraphs().size();
    consumer.accept(new AnnotatedReport(file, digest.sha256(), current, annotate(report, current)));
  }

  @Override
  public void noise(Noise noise) {
    if (dropped.size() < AnnotatedSource.MOST_LISTED) {
      String place = noise.start() + "–" + noise.end();
      dropped.add(new SourceDocument.Dropped(noise.name(), noise.text(), place));
    } else {
      moreDropped++;
    }
  }

  @Override
  public void warning(Warning warning) {
    if (warnings.size() < AnnotatedSource.MOST_LISTED) {
      warnings.add(warning.message());
    } else {
      moreWarnings++;
    }
  }

  /** What is to say of the source now that all of it was read. */
  AnnotatedSource finish() {
    List<String> all = new ArrayList<>(warnings);
    if (moreWarnings > 0) {
      all.add("还有 %d 条提示没有逐一列出".formatted(moreWarnings));
    }
    if (moreDropped > 0) {
      all.add("还有 %d 处去掉的页码、标记等没有逐一列出".formatted(moreDropped));
    }
    return new AnnotatedSource(
        file, digest.sha256(), digest.bytes(), reports, paragraphs, dropped, all);
  }

  private List<AnnotatedParagraph> annotate(Report report, ReportFacts facts) {
    List<Paragraph> texts = report.paragraphs();
    List<ParagraphFacts> read =
        readers
            .paragraphs()
            .extract(
                texts.stream()
                    .map(text -> new SectionedText(text.section(), text.text()))
                    .toList());
    List<AnnotatedParagraph> annotated = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      annotated.add(annotated(texts.get(i), facts, read.get(i)));
    }
    return annotated;
  }

  private AnnotatedParagraph annotated(
      Paragraph paragraph, ReportFacts facts, ParagraphFacts read) {
    String text = paragraph.text();
    String folded = FullWidth.fold(text);
    return new AnnotatedParagraph(
        paragraphIds.number(k -> ContentId.ofParagraph(facts.id(), folded, k)),
        facts,
        paragraph.section(),
        paragraph.ordinal(),
        text,
        read.themes(),
        read.numbers(),
        readers.places().find(text, facts.region()),
        new SourcePlace(file, paragraph.place().label()));
  }

  private ReportFacts facts(Report report) {
    String headline = report.headline();
    RegionReading reading =
        readers
            .regions()
            .resolve(
                new ReportHead(
                    headline == null ? "" : headline,
                    report.title(),
                    report.paragraphs().stream().map(Paragraph::text).toList()));
    String organization =
        reading.organization() == null ? report.organization() : reading.organization();
    return new ReportFacts(
        reportIds.number(k -> ContentId.ofReport(headline, report.title(), report.date(), k)),
        report.ordinal(),
        headline,
        report.title(),
        report.date(),
        organization,
        reading.region());
  }

  /** Tells apart what has the same content: numbers it 0, 1, 2 ... */
  private static final class Repetitions {

    private final Map<String, Integer> times = new HashMap<>();

    String number(IntFunction<String> id) {
      String first = id.apply(0);
      int before = times.merge(first, 1, Integer::sum) - 1;
      return before == 0 ? first : id.apply(before);
    }
  }
}
