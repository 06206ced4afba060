package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.Engine;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.LiteralQuestions.Question;
import org.shuduan.query.SearchAnswer.Hit;

/**
 * What stands in a paragraph finds it. The control is the way that IK's documentation recommends:
 * ik_max_word for documents, ik_smart for queries, all words. What was found is printed. {@code
 * -Plong} asks 1,000 pieces and 500 numbers; so does {@code -Dshuduan.corpus=FILE}, of another
 * compilation.
 */
class LiteralRecallIT {

  private static final long SEED = 20240501;
  private static final boolean LONG = Boolean.getBoolean("shuduan.long") || Samples.corpusIsGiven();
  private static final int SUBSTRINGS = LONG ? 1000 : 150;
  private static final int NUMBERS = LONG ? 500 : 75;
  private static final int FIRST = 10;
  private static final SearchLimits ALL = new SearchLimits(1000, 500, 100, 8, 200, 100_000);

  private static Engine engine;
  private static ReportSearch search;
  private static List<AnnotatedParagraph> paragraphs;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    paragraphs = Samples.indexCorpus(engine);
    search =
        new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER, TestReports.KEYS, ALL);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @Test
  void substringsAreFound() {
    Recall recall = measure(LiteralQuestions.substrings(paragraphs, SUBSTRINGS, new Random(SEED)));
    System.out.println("substrings: " + recall);
    assertThat(recall.missedQuoted).isEmpty();
    assertThat(recall.notLiteral).isEmpty();
    assertThat(recall.missed).isEmpty();
    assertThat(recall.comparisons).hasSizeLessThan(SUBSTRINGS / 20);
    assertThat((double) recall.high).isGreaterThanOrEqualTo(0.95 * recall.rare);
    assertThat((double) recall.byControl).isLessThan(0.8 * SUBSTRINGS);
  }

  @Test
  void numbersWithTheirMeasureWordAreFound() {
    Recall recall = measure(LiteralQuestions.numbers(paragraphs, NUMBERS, new Random(SEED)));
    System.out.println("numbers: " + recall);
    assertThat(recall.missedQuoted).isEmpty();
    assertThat(recall.notLiteral).isEmpty();
    assertThat(recall.missed).isEmpty();
    assertThat((double) recall.byControl).isLessThan(0.6 * NUMBERS);
  }

  /**
   * What was found of so many questions.
   *
   * <p>rare: pieces of four characters or more that stand in fewer than ten paragraphs; high: those
   * of them whose paragraph is among the first ten.
   */
  private static final class Recall {
    final int asked;
    final List<Question> missedQuoted = new ArrayList<>();
    final List<String> notLiteral = new ArrayList<>();
    final List<Question> missed = new ArrayList<>();
    final List<Question> comparisons = new ArrayList<>();
    int rare;
    int high;
    int byControl;

    Recall(int asked) {
      this.asked = asked;
    }

    @Override
    public String toString() {
      return String.format(
          "%d asked; quoted found %d, of other hits not literal %d; unquoted in the answer %d of %d,"
              + " in the first ten %d of %d; as comparisons %s; control %d; missed %s",
          asked,
          asked - missedQuoted.size(),
          notLiteral.size(),
          asked - comparisons.size() - missed.size(),
          asked - comparisons.size(),
          high,
          rare,
          comparisons.stream().map(Question::piece).toList(),
          byControl,
          missed.stream().map(Question::piece).toList());
    }
  }

  private static Recall measure(List<Question> questions) {
    Recall recall = new Recall(questions.size());
    for (Question question : questions) {
      quoted(question, recall);
      unquoted(question, recall);
      if (control(question)) {
        recall.byControl++;
      }
    }
    return recall;
  }

  private static void quoted(Question question, Recall recall) {
    List<Hit> hits = hits("\"" + question.piece() + "\"");
    if (!holds(hits, question)) {
      recall.missedQuoted.add(question);
    }
    hits.stream()
        .map(Hit::text)
        .filter(text -> !compact(text).contains(compact(question.piece())))
        .forEach(text -> recall.notLiteral.add(question.piece() + " not in " + text));
  }

  private static void unquoted(Question question, Recall recall) {
    SearchAnswer answer =
        search.search(SearchQuery.builder().text(question.piece()).size(FIRST).build());
    boolean comparison = answer.understood().stream().anyMatch(u -> u.kind().equals("number"));
    if (comparison) {
      recall.comparisons.add(question);
      return;
    }
    boolean high = holds(answer.hits(), question);
    if (!high && !holds(hits(question.piece()), question)) {
      recall.missed.add(question);
    }
    long holding =
        paragraphs.stream()
            .filter(p -> compact(p.text()).contains(compact(question.piece())))
            .count();
    if (question.piece().length() >= 4 && holding < FIRST) {
      recall.rare++;
      recall.high += high ? 1 : 0;
    }
  }

  private static boolean control(Question question) {
    return engine
        .call(
            client ->
                client.search(
                    s ->
                        s.index(IndexDefinition.PARAGRAPHS.alias())
                            .size(1000)
                            .source(f -> f.fetch(false))
                            .query(Queries.allWords(Fields.Paragraph.TEXT, question.piece())),
                    Void.class))
        .hits()
        .hits()
        .stream()
        .anyMatch(hit -> question.paragraph().equals(hit.id()));
  }

  private static boolean holds(List<Hit> hits, Question question) {
    return hits.stream().map(Hit::id).anyMatch(question.paragraph()::equals);
  }

  private static List<Hit> hits(String text) {
    return search.search(SearchQuery.builder().text(text).size(1000).build()).hits();
  }

  private static String compact(String text) {
    StringBuilder compact = new StringBuilder();
    text.codePoints()
        .filter(c -> !LiteralText.isBlank(c))
        .forEach(c -> compact.append(LiteralText.fold(c)));
    return compact.toString();
  }
}
