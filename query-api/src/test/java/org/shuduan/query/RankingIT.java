package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.Engine;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.query.ComparisonWords;
import org.shuduan.mappings.query.Synonyms;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.query.SearchAnswer.Hit;

/**
 * What should come first comes first, more often than by the ways that others take. How often is
 * printed. {@code -Dshuduan.corpus=FILE} asks {@code ranking-corpus.txt} of another compilation.
 */
class RankingIT {

  /** How far ahead of each of the others: ten points of a hundred. */
  private static final double AHEAD = 0.1;

  /** What asks for any of the characters finds nearly all in collections as small as these. */
  private static final double RECALL = 0.01;

  private static Engine engine;
  private static ReportSearch search;
  private static Map<String, Map<String, Integer>> questions;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    List<AnnotatedParagraph> paragraphs = Samples.indexCorpus(engine);
    questions =
        Samples.corpusIsGiven()
            ? judged("ranking-corpus.txt", list -> existing(list, paragraphs))
            : judged("ranking-samples.txt", piece -> Samples.holding(piece, paragraphs));
    search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  /**
   * The grades of paragraphs by question.
   *
   * @param named the ids of the paragraphs that a judgement names
   */
  private static Map<String, Map<String, Integer>> judged(
      String file, Function<String, List<String>> named) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    for (String line : Samples.lines(file)) {
      String[] parts = line.split("\\s*\\|\\s*");
      Map<String, Integer> grades = new LinkedHashMap<>();
      for (String judgement : parts[1].split("\\s*;\\s*")) {
        int grade = Integer.parseInt(judgement.substring(0, 1));
        named
            .apply(judgement.substring(1).strip())
            .forEach(id -> grades.merge(id, grade, Math::max));
      }
      all.put(parts[0], grades);
    }
    return all;
  }

  private static List<String> existing(String list, List<AnnotatedParagraph> paragraphs) {
    List<String> ids = List.of(list.split("\\s*,\\s*"));
    assertThat(paragraphs)
        .as("the compilation that was judged")
        .extracting(AnnotatedParagraph::id)
        .containsAll(ids);
    return ids;
  }

  @Test
  void oursIsAheadOfAllOthers() {
    assertThat(questions).hasSize(Samples.corpusIsGiven() ? 20 : 40);
    Map<String, RankingQuality> all = new LinkedHashMap<>();
    all.put("IK as recommended", of(question -> matching(Fields.Paragraph.TEXT, question)));
    all.put("characters", of(question -> matching(Fields.Paragraph.TEXT_CHAR, question)));
    Qbm25 qbm25 = Qbm25.onWords(engine);
    all.put("QBM25", of(question -> qbm25.search(question, condition(question))));
    RankingQuality ours = of(RankingIT::ours);
    System.out.println("ours: " + ours + "; others: " + all);
    assertThat(all)
        .as("ours: %s", ours)
        .allSatisfy(
            (name, other) -> {
              assertThat(ours.ndcg()).as(name).isGreaterThanOrEqualTo(other.ndcg() + AHEAD);
              assertThat(ours.recall()).as(name).isGreaterThan(other.recall() - RECALL);
            });
  }

  private static RankingQuality of(Function<String, List<String>> system) {
    RankingQuality quality = new RankingQuality();
    questions.forEach((question, judged) -> quality.add(system.apply(question), judged));
    return quality;
  }

  /** The first page, as its reader sees it. */
  private static List<String> ours(String question) {
    SearchAnswer answer = search.search(SearchQuery.builder().text(question).build());
    return Stream.of(answer.hits(), answer.related()).flatMap(List::stream).map(Hit::id).toList();
  }

  private static List<String> matching(String field, String question) {
    return engine
        .call(
            client ->
                client.search(
                    s ->
                        s.index(IndexDefinition.PARAGRAPHS.alias())
                            .source(f -> f.fetch(false))
                            .query(q -> q.match(m -> m.field(field).query(question))),
                    Void.class))
        .hits()
        .hits()
        .stream()
        .map(co.elastic.clients.elasticsearch.core.search.Hit::id)
        .toList();
  }

  /** The condition of a question, read as we read it, so that the peer lacks nothing. */
  private static NumberCondition condition(String question) {
    TextReader reader =
        new TextReader(
            new PlaceReader(TestReports.GAZETTEER, PlaceWords.standard()),
            NumberReader.create(TestReports.UNITS, TestReports.KEYS),
            ComparisonWords.standard(),
            Synonyms.standard());
    return reader
        .read(question, Set.of(), new Labels(TestReports.GAZETTEER, List.of()))
        .conditions()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
