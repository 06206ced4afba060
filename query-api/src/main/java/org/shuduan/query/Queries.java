package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;

/** The few shapes of query that searches are made of. */
final class Queries {

  private Queries() {}

  /** Meets all of these, without a score; everything if there are none. */
  static Query all(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> Query.of(q -> q.matchAll(m -> m));
      case 1 -> queries.get(0);
      default -> Query.of(q -> q.bool(b -> b.filter(queries)));
    };
  }

  /** Meets at least one of these. */
  static Query any(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  /** Meets none of these. */
  static Query not(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.mustNot(queries)));
  }

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query terms(String field, Collection<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms))));
  }

  /** Has a number of at least this much in the field. */
  static Query atLeast(String field, double least) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte(least))));
  }

  /** Has a number above this in the field. */
  static Query moreThan(String field, double bound) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gt(bound))));
  }

  /** Holds all words of the text, in any order. */
  static Query allWords(String field, String text) {
    return Query.of(q -> q.match(m -> m.field(field).query(text).operator(Operator.And)));
  }

  /** Holds both of two words, or two of three and so on. */
  static Query mostWords(String field, String text) {
    return someWords(field, text, "2<67%");
  }

  /**
   * Holds some of the words of the text.
   *
   * @param least how many, as Elasticsearch writes minimum_should_match
   */
  static Query someWords(String field, String text, String least) {
    return Query.of(q -> q.match(m -> m.field(field).query(text).minimumShouldMatch(least)));
  }

  /** Holds the tokens of the text in a row. */
  static Query phrase(String field, String text) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text)));
  }
}
