package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.mappings.index.Fields;
import org.shuduan.query.TextPart.ByValue;

/** Says to Elasticsearch what is to be found in the text, with a score. */
final class TextQueries {

  /** What the names of the numbers begin with that were found by value. */
  static final String BY_VALUE = "value-";

  /** What stands there literally counts for more than the same words scattered. */
  private static final float LITERAL = 2;

  /** A synonym counts for a little less than the word. */
  private static final float VARIANT = 0.8f;

  /** A number by its value, in the measure of the score of a rare word. */
  private static final float VALUE = 4;

  /** A report of the region that was asked for, or a paragraph that names it. */
  private static final float REGION = 1;

  private static final float HEADING = 0.5f;

  private static final String HALF = "50%";

  /** Less than any word is worth. */
  private static final float FRESH = 0.3f;

  private TextQueries() {}

  /** Finds all parts that are wanted and none that are not. */
  static Query all(List<TextPart> parts) {
    AtomicInteger named = new AtomicInteger();
    List<Query> inText = new ArrayList<>();
    return Query.of(
        q ->
            q.bool(
                b -> {
                  for (TextPart part : parts) {
                    if (part instanceof TextPart.Words words) {
                      inText.add(words(words, named));
                      b.should(inHeadings(words.text()));
                    } else if (part instanceof TextPart.Whole whole) {
                      b.should(literally(whole.text()));
                    } else {
                      strictly(b, part);
                    }
                  }
                  wordsInTextOrHeadings(b, parts, inText);
                  if (parts.stream().anyMatch(TextPart::wanted)) {
                    b.should(fresh());
                  }
                  return b.minimumShouldMatch("0");
                }));
  }

  /**
   * Finds all parts that are wanted and none that are not, but of the words only half of the
   * characters or some word.
   */
  static Query loosely(List<TextPart> parts) {
    StringJoiner words = new StringJoiner(" ");
    return Query.of(
        q ->
            q.bool(
                b -> {
                  for (TextPart part : parts) {
                    if (part instanceof TextPart.Words some) {
                      words.add(some.text());
                    } else {
                      strictly(b, part);
                    }
                  }
                  return b.must(
                      Queries.any(
                          List.of(
                              Queries.someWords(Fields.Paragraph.TEXT_CHAR, words.toString(), HALF),
                              Queries.someWords(Fields.Paragraph.TEXT, words.toString(), "1"))));
                }));
  }

  /** What is asked without any play. */
  private static void strictly(BoolQuery.Builder all, TextPart part) {
    if (part instanceof TextPart.Literal literal) {
      all.must(literally(literal.text()));
    } else if (part instanceof TextPart.Place place) {
      all.must(place(place));
    } else if (part instanceof TextPart.Excluded excluded) {
      all.mustNot(literally(excluded.text()));
    }
  }

  /** One word at least must stand in the text; of several, others may stand in the headings. */
  private static void wordsInTextOrHeadings(
      BoolQuery.Builder all, List<TextPart> parts, List<Query> inText) {
    if (inText.size() < 2) {
      all.must(inText);
      return;
    }
    int next = 0;
    for (TextPart part : parts) {
      if (part instanceof TextPart.Words words) {
        all.must(Queries.any(List.of(inText.get(next), inHeadings(words.text()))));
        next++;
      }
    }
    all.filter(
        Queries.any(
            parts.stream()
                .filter(TextPart.Words.class::isInstance)
                .map(part -> words((TextPart.Words) part, null))
                .toList()));
  }

  /** A fresher report goes before an older one where little else tells them apart. */
  private static Query fresh() {
    return Query.of(
        q ->
            q.distanceFeature(
                f ->
                    f.date(
                        d ->
                            d.field(Fields.Report.DATE)
                                .origin("now/d")
                                .pivot(Time.of(t -> t.time("730d")))
                                .boost(FRESH))));
  }

  /**
   * @param named counts the names of the numbers found by value; null where they need none
   */
  private static Query words(TextPart.Words words, @Nullable AtomicInteger named) {
    boolean exact = words.numbers() != null || words.text().chars().anyMatch(Character::isDigit);
    List<Query> ways = new ArrayList<>(found(words.text(), exact));
    words
        .variants()
        .forEach(variant -> ways.add(boosted(Queries.any(found(variant, exact)), VARIANT)));
    if (words.numbers() != null) {
      ways.add(byValue(words.numbers(), named));
    }
    return Queries.any(ways);
  }

  /**
   * Most of the words, or all where there is a number among them. They may also stand there in a
   * row: ik cuts them differently in the question than in the text where it does not know them.
   */
  private static List<Query> found(String words, boolean exact) {
    return List.of(
        exact
            ? Queries.allWords(Fields.Paragraph.TEXT, words)
            : Queries.mostWords(Fields.Paragraph.TEXT, words),
        Queries.phrase(Fields.Paragraph.TEXT_CHAR, words),
        literally(words));
  }

  /** The words in the headings above a paragraph say what it is about. */
  private static Query inHeadings(String words) {
    return boosted(
        Queries.any(
            List.of(
                Queries.phrase(Fields.Paragraph.SECTION_CHAR, words),
                Queries.phrase(Fields.Report.TITLE_CHAR, words))),
        HEADING);
  }

  private static Query byValue(ByValue asked, @Nullable AtomicInteger named) {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  asked
                      .numbers()
                      .forEach(
                          near ->
                              b.must(
                                  someNumber(
                                      NumberQueries.near(near),
                                      named == null ? null : BY_VALUE + named.getAndIncrement())));
                  if (!asked.rest().isEmpty()) {
                    b.must(Queries.any(found(asked.rest(), false)));
                  }
                  return b;
                }));
  }

  private static Query someNumber(Query query, @Nullable String name) {
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path(Fields.Paragraph.NUMBERS)
                        .scoreMode(ChildScoreMode.Max)
                        .boost(VALUE)
                        .query(query)
                        .innerHits(name == null ? null : Filters.named(name))));
  }

  private static Query place(TextPart.Place place) {
    return Queries.any(
        List.of(
            Query.of(
                q ->
                    q.constantScore(
                        c ->
                            c.filter(Queries.terms(Fields.Region.PATH, place.codes()))
                                .boost(REGION))),
            boosted(literally(place.text()), 1 / LITERAL)));
  }

  /** Signs included. */
  private static Query literally(String text) {
    return Query.of(
        q ->
            q.matchPhrase(
                m ->
                    m.field(Fields.Paragraph.LITERAL)
                        .query(LiteralText.spell(text))
                        .boost(LITERAL)));
  }

  private static Query boosted(Query query, float boost) {
    return Query.of(q -> q.bool(b -> b.must(query).boost(boost)));
  }
}
