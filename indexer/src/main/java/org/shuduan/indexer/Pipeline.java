package org.shuduan.indexer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shuduan.extraction.ParagraphExtractor;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.extraction.region.RegionResolver;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.read.Source;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.read.UnreadableSourceException;
import org.shuduan.indexer.split.ReportSplitter;
import org.shuduan.mappings.Fingerprint;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * From a file to annotated paragraphs: reads, cleans, splits, extracts. Needs no Elasticsearch; the
 * same file always gives the same.
 */
public final class Pipeline {

  /** Data files behind the documents, by the name under which their fingerprint is stored. */
  static final Map<String, List<String>> DATA =
      Map.of(
          "dictionary", resources("analysis/", "words.dic", "stopwords.dic"),
          "units", resources("mappings/unit/", "units.yaml"),
          "subjects",
              resources(
                  "",
                  "mappings/subject/cues.txt",
                  "mappings/subject/periods.txt",
                  "mappings/subject/grammar.txt",
                  "mappings/subject/numeral-words.txt",
                  "mappings/subject/paragraphs.txt",
                  "mappings/subject/subject-keys.txt",
                  "extraction/word/dictionary.tsv"),
          "gazetteer",
              resources(
                  "mappings/region/",
                  "divisions.tsv",
                  "former-names.tsv",
                  "place-words.txt",
                  "zones.tsv"),
          "noise", resources("mappings/noise/", "patterns.tsv"),
          "structure", resources("mappings/report/", "words.tsv"));

  private final ThemeCatalogue themes;
  private final SourceAnnotator.Readers readers;

  private Pipeline(ThemeCatalogue themes) {
    this.themes = themes;
    this.readers =
        new SourceAnnotator.Readers(
            RegionResolver.standard(), PlaceFinder.standard(), ParagraphExtractor.of(themes));
  }

  /** A pipeline with the data that comes with Shuduan. */
  public static Pipeline standard() {
    return with(ThemeCatalogue.standard());
  }

  /** A pipeline with the themes given, and else the data that comes with Shuduan. */
  public static Pipeline with(ThemeCatalogue themes) {
    return new Pipeline(themes);
  }

  /** What indices say of the data that their documents were made with. */
  public Map<String, Object> meta() {
    return Map.of(PipelineState.KEY, state().fingerprints(), "themes", themes.labels());
  }

  /** The data that it makes documents with. */
  public PipelineState state() {
    Map<String, String> fingerprints = new TreeMap<>();
    DATA.forEach((name, files) -> fingerprints.put(name, Fingerprint.of(files)));
    fingerprints.put("themes", themes.fingerprint());
    return new PipelineState(fingerprints);
  }

  /**
   * Reads a file, which may come from a folder or an archive, and hands its reports on in their
   * order, each as soon as it was read. Of those handed on it keeps the ids alone; a report of more
   * than a million characters comes in parts with the same facts. So the length of a text file does
   * not matter to memory.
   *
   * @param file what to read
   * @param reports takes the reports; what it throws ends the reading
   * @return what is to say of the file besides
   * @throws UnreadableSourceException if the file cannot be used; the message says why and what to
   *     do. Nothing was handed on then, unless the reason is that the file changed meanwhile: what
   *     was handed on before must not be used then
   */
  public AnnotatedSource read(SourceFile file, Consumer<? super AnnotatedReport> reports)
      throws UnreadableSourceException {
    Source source = SourceReaders.read(file);
    SourceAnnotator annotator = new SourceAnnotator(readers, file.name(), source.digest(), reports);
    ReportSplitter.split(source.text(), annotator);
    return annotator.finish();
  }

  private static List<String> resources(String folder, String... files) {
    return Arrays.stream(files).map(file -> "org/shuduan/" + folder + file).toList();
  }
}
