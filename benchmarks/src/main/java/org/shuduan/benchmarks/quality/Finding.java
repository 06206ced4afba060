package org.shuduan.benchmarks.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.shuduan.benchmarks.indexing.WholeWay;
import org.shuduan.benchmarks.server.Exchange;
import org.shuduan.benchmarks.server.MeasuredServer;
import org.shuduan.benchmarks.server.RawClient;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.SearchQuery;

/**
 * Whether a paragraph of the samples is found by parts of its own text, by Shuduan and by what the
 * documentation of IK recommends: indexed with ik_max_word, asked with ik_smart, all words needed.
 */
public final class Finding {

  private static final String IK = "IK as its documentation recommends";
  private static final String MEASURE = "queries that find the paragraph they were taken from";
  private static final int PAGE = 100;
  private static final long SEED = 1;

  private final MeasuredServer server;
  private final RawClient raw;
  private final ReportSearch search;

  /** A part of a paragraph. */
  private record Part(String paragraph, String text) {}

  public Finding(MeasuredServer server) {
    this.server = server;
    this.raw = new RawClient(server.url());
    this.search = new ReportSearch(server.engine(), UnitCatalogue.standard(), Gazetteer.standard());
  }

  /**
   * Indexes the samples and asks.
   *
   * @param home the root of the sources
   * @param queries how many of each kind
   */
  public List<Quality> measure(Path home, int queries) throws IOException {
    List<AnnotatedParagraph> paragraphs = new ArrayList<>();
    List<Path> files =
        Reading.SAMPLES.stream().map(name -> home.resolve("samples/" + name + ".txt")).toList();
    for (Path file : files) {
      Pipeline.standard()
          .read(SourceFile.of(file), report -> paragraphs.addAll(report.paragraphs()));
    }
    WholeWay.index(server.engine(), files.toArray(Path[]::new));
    return List.of(
        quality("substrings of 2 to 8 characters", substrings(paragraphs, queries)),
        quality("numbers with their measure word", numbers(paragraphs, queries)));
  }

  private Quality quality(String what, List<Part> parts) {
    return new Quality(
        what, MEASURE, parts.size(), share(parts, this::find), share(parts, this::ikFinds), IK);
  }

  private static double share(List<Part> parts, BiPredicate<String, String> finds) {
    return parts.stream().filter(part -> finds.test(part.text(), part.paragraph())).count()
        / (double) parts.size();
  }

  /** Parts without marks and blanks, which mean something else in a query. */
  private static List<Part> substrings(List<AnnotatedParagraph> paragraphs, int count) {
    Random random = new Random(SEED);
    List<Part> parts = new ArrayList<>();
    while (parts.size() < count) {
      AnnotatedParagraph paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      int length = 2 + random.nextInt(7);
      int start = random.nextInt(Math.max(1, paragraph.text().length() - length));
      String text =
          paragraph.text().substring(start, Math.min(start + length, paragraph.text().length()));
      if (text.length() > 1 && text.codePoints().allMatch(Character::isLetterOrDigit)) {
        parts.add(new Part(paragraph.id(), text));
      }
    }
    return parts;
  }

  private static List<Part> numbers(List<AnnotatedParagraph> paragraphs, int count) {
    Random random = new Random(SEED);
    List<Part> all = new ArrayList<>();
    for (AnnotatedParagraph paragraph : paragraphs) {
      for (NumberMention number : paragraph.numbers()) {
        if (number.kind() == NumberKind.QUANTITY && number.unit() != null) {
          all.add(new Part(paragraph.id(), number.surface()));
        }
      }
    }
    java.util.Collections.shuffle(all, random);
    return all.subList(0, Math.min(count, all.size()));
  }

  private boolean find(String text, String paragraph) {
    @Nullable String cursor = null;
    do {
      SearchAnswer answer =
          search.search(SearchQuery.builder().text(text).size(PAGE).cursor(cursor).build());
      if (answer.hits().stream().anyMatch(hit -> hit.id().equals(paragraph))) {
        return true;
      }
      cursor = answer.nextCursor();
    } while (cursor != null);
    return false;
  }

  private boolean ikFinds(String text, String paragraph) {
    Map<String, ?> match = Map.of("query", text, "operator", "and");
    Map<String, ?> body =
        Map.of(
            "size",
            0,
            "query",
            Map.of(
                "bool",
                Map.of(
                    "must", Map.of("match", Map.of(Fields.Paragraph.TEXT, match)),
                    "filter", Map.of("term", Map.of(Fields.ID, paragraph)))));
    byte[] answer =
        raw.send(
            new Exchange(
                "POST",
                "/" + IndexDefinition.PARAGRAPHS.alias() + "/_search",
                "application/json",
                Json.mapper().writeValueAsBytes(body)));
    return Json.mapper()
            .readTree(new String(answer, StandardCharsets.UTF_8))
            .at("/hits/total/value")
            .longValue()
        > 0;
  }
}
