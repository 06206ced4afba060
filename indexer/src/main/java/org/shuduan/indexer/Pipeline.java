package org.shuduan.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.shuduan.extraction.ParagraphExtractor;
import org.shuduan.extraction.ParagraphFacts;
import org.shuduan.extraction.region.RegionReading;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.extraction.region.ReportHead;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.ContentId;
import org.shuduan.indexer.document.ReportFacts;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.document.SourcePlace;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.read.UnreadableSourceException;
import org.shuduan.indexer.split.Block;
import org.shuduan.indexer.split.Paragraph;
import org.shuduan.indexer.split.Report;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.indexer.split.SplitSource;
import org.shuduan.indexer.split.Warning;
import org.shuduan.mappings.Fingerprint;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * From a file to annotated paragraphs: reads, cleans, splits, extracts. Needs no Elasticsearch; the
 * same file always gives the same.
 */
public final class Pipeline {

  /** Data files behind the documents, by the name under which their fingerprint is stored. */
  private static final Map<String, List<String>> DATA =
      Map.of(
          "dictionary", resources("analysis/", "words.dic", "stopwords.dic"),
          "units", resources("mappings/unit/", "units.yaml"),
          "subjects",
              resources(
                  "mappings/subject/",
                  "cues.txt",
                  "periods.txt",
                  "grammar.txt",
                  "numeral-words.txt",
                  "subject-keys.txt"),
          "gazetteer",
              resources(
                  "mappings/region/",
                  "divisions.tsv",
                  "former-names.tsv",
                  "place-words.txt",
                  "zones.tsv"),
          "noise", resources("mappings/noise/", "patterns.tsv"),
          "structure", resources("mappings/report/", "words.tsv"));

  private final RegionResolver regions;
  private final ThemeCatalogue themes;
  private final ParagraphExtractor extractor;

  private Pipeline(RegionResolver regions, ThemeCatalogue themes) {
    this.regions = regions;
    this.themes = themes;
    this.extractor = ParagraphExtractor.of(themes);
  }

  /** A pipeline with the data that comes with Shuduan. */
  public static Pipeline standard() {
    return with(ThemeCatalogue.standard());
  }

  /** A pipeline with the themes given, and else the data that comes with Shuduan. */
  public static Pipeline with(ThemeCatalogue themes) {
    return new Pipeline(RegionResolver.standard(), themes);
  }

  /** What indices say of the data that their documents were made with. */
  public Map<String, Object> meta() {
    Map<String, String> fingerprints = new TreeMap<>();
    DATA.forEach((name, files) -> fingerprints.put(name, Fingerprint.of(files)));
    fingerprints.put("themes", themes.fingerprint());
    return Map.of("fingerprints", fingerprints, "themes", themes.labels());
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableSourceException if it cannot be used; the message says why and what to do
   * @throws IOException if it vanishes while it is read
   */
  public AnnotatedSource read(Path file) throws IOException {
    return read(SourceFile.of(file));
  }

  /**
   * Reads a file, which may come from a folder or an archive.
   *
   * @throws UnreadableSourceException if it cannot be used; the message says why and what to do
   * @throws IOException if it vanishes while it is read
   */
  public AnnotatedSource read(SourceFile file) throws IOException {
    SplitSource split = ReportSplitter.split(SourceReaders.read(file));
    FileDigest digest = FileDigest.of(file.path());
    String name = file.name();
    List<AnnotatedParagraph> paragraphs = new ArrayList<>();
    Repetitions repetitions = new Repetitions();
    for (Report report : split.reports()) {
      paragraphs.addAll(annotate(report, name, repetitions));
    }
    return new AnnotatedSource(
        name,
        digest.sha256(),
        digest.bytes(),
        split.reports().size(),
        paragraphs,
        dropped(split),
        split.warnings().stream().map(Warning::message).toList());
  }

  private static List<String> resources(String folder, String... files) {
    return Arrays.stream(files).map(file -> "org/shuduan/" + folder + file).toList();
  }

  private List<AnnotatedParagraph> annotate(Report report, String file, Repetitions repetitions) {
    ReportFacts facts = facts(report, repetitions);
    List<AnnotatedParagraph> annotated = new ArrayList<>();
    for (Paragraph paragraph : report.paragraphs()) {
      String text = paragraph.text();
      String folded = FullWidth.fold(text);
      String id = repetitions.number(k -> ContentId.ofParagraph(facts.id(), folded, k));
      ParagraphFacts read = extractor.extract(paragraph.section(), text);
      annotated.add(
          new AnnotatedParagraph(
              id,
              facts,
              paragraph.section(),
              paragraph.ordinal(),
              text,
              read.themes(),
              read.numbers(),
              new SourcePlace(file, paragraph.place().label())));
    }
    return annotated;
  }

  private ReportFacts facts(Report report, Repetitions repetitions) {
    String headline = report.headline();
    RegionReading reading =
        regions.resolve(
            new ReportHead(
                headline == null ? "" : headline,
                report.title(),
                report.paragraphs().stream().map(Paragraph::text).toList()));
    String organization =
        reading.organization() == null ? report.organization() : reading.organization();
    return new ReportFacts(
        repetitions.number(k -> ContentId.ofReport(headline, report.title(), report.date(), k)),
        report.ordinal(),
        headline,
        report.title(),
        report.date(),
        organization,
        reading.region());
  }

  private static List<SourceDocument.Dropped> dropped(SplitSource split) {
    String text = split.source().text();
    return split.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.NOISE)
        .map(
            block ->
                new SourceDocument.Dropped(
                    String.valueOf(block.noise()),
                    text.substring(block.start(), block.end()),
                    block.start() + "–" + block.end()))
        .toList();
  }

  /** Tells apart what has the same content: the first free id of 0, 1, 2 ... */
  private static final class Repetitions {

    private final Set<String> taken = new HashSet<>();

    String number(IntFunction<String> id) {
      return IntStream.iterate(0, k -> k + 1)
          .mapToObj(id)
          .filter(taken::add)
          .findFirst()
          .orElseThrow();
    }
  }
}
