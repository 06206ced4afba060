package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.query.NumberCondition.AskedUnit;
import org.shuduan.query.NumberCondition.Bound;

/**
 * Says to Elasticsearch what one number must meet.
 *
 * <p>A number counts for its value, and an approximate one for a little more or less than it: 超过1万
 * lies above 1万, 近3000 below 3000. Of a range the lower end must meet the lower bound and the upper
 * end the upper bound.
 */
final class NumberQueries {

  /** What a conversion may lose by rounding, relative: 66.67公顷 are 1000亩. */
  static final double ROUNDING = 1e-4;

  private static final String VALUE = nested(Fields.Number.VALUE);
  private static final String VALUE_MAX = nested(Fields.Number.VALUE_MAX);
  private static final String CANONICAL_VALUE = nested(Fields.Number.CANONICAL_VALUE);
  private static final String CANONICAL_VALUE_MAX = nested(Fields.Number.CANONICAL_VALUE_MAX);
  private static final String UNIT = nested(Fields.Number.UNIT);
  private static final String CANONICAL_UNIT = nested(Fields.Number.CANONICAL_UNIT);

  private NumberQueries() {}

  /** Numbers that are data: quantities, without slogans and articles. */
  static Query isData() {
    return Queries.all(
        List.of(
            Queries.term(nested(Fields.Number.KIND), lower(NumberKind.QUANTITY)),
            Query.of(q -> q.term(t -> t.field(nested(Fields.Number.FACT)).value(true)))));
  }

  /** Numbers that are data and count this. */
  static Query isDataOf(String subject, SubjectKeys keys) {
    return Queries.all(List.of(isData(), counts(subject, keys)));
  }

  /**
   * Numbers that meet a condition. Whether they are data is not asked here.
   *
   * @param keys what makes the subjects of several texts one
   */
  static Query meets(NumberCondition condition, SubjectKeys keys) {
    List<Query> all = new ArrayList<>();
    if (condition.subject() != null) {
      all.add(counts(condition.subject(), keys));
    }
    AskedUnit unit = condition.unit();
    all.add(
        Queries.terms(
            nested(Fields.Number.ROLE),
            condition.roles().stream().map(NumberQueries::lower).toList()));
    if (!condition.roles().contains(NumberRole.GROWTH)
        && !condition.roles().contains(NumberRole.FALL)) {
      all.add(Queries.not(List.of(Queries.term(UNIT, AskedUnit.OF_CHANGE))));
    }
    if (unit == null) {
      all.add(asWritten(condition));
    } else if (unit.counts()) {
      all.add(converted(condition, unit, 0));
    } else {
      Query sameUnit = Queries.term(UNIT, unit.name());
      all.add(
          Queries.any(
              List.of(
                  Queries.all(List.of(sameUnit, asWritten(condition))),
                  Queries.all(
                      List.of(
                          Queries.not(List.of(sameUnit)), converted(condition, unit, ROUNDING))))));
    }
    return Queries.all(all);
  }

  /** Numbers whose value lies in a range; how exactly it is meant does not count. */
  static Query liesIn(ValueRange range) {
    return Queries.all(
        List.of(
            Queries.term(CANONICAL_UNIT, range.unit()),
            Query.of(
                q ->
                    q.range(
                        r ->
                            r.number(
                                n -> {
                                  n.field(CANONICAL_VALUE);
                                  if (range.from() != null) {
                                    n.gte(range.from().doubleValue());
                                  }
                                  if (range.to() != null) {
                                    n.lt(range.to().doubleValue());
                                  }
                                  return n;
                                })))));
  }

  /**
   * Numbers of about this value, however exactly they are meant; the nearer, the higher the score.
   */
  static Query near(TextPart.NearNumber asked) {
    NumberCondition condition = asked.condition();
    Bound bound = Objects.requireNonNull(condition.lower(), "equality has a lower bound");
    AskedUnit unit = condition.unit();
    double value = (unit == null ? bound.value() : bound.canonicalValue()).doubleValue();
    String field = unit == null ? VALUE : CANONICAL_VALUE;
    double slack = Math.abs(value) * Math.max(ROUNDING, asked.tolerance());
    List<Query> all = new ArrayList<>();
    all.add(isData());
    if (unit != null) {
      all.add(Queries.term(CANONICAL_UNIT, unit.canonical()));
    }
    all.add(
        Query.of(
            q ->
                q.range(r -> r.number(n -> n.field(field).gte(value - slack).lte(value + slack)))));
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(constant(Queries.all(all)))
                        .functions(
                            g ->
                                g.gauss(
                                    d ->
                                        d.untyped(
                                            u ->
                                                u.field(field)
                                                    .placement(
                                                        p ->
                                                            p.origin(JsonData.of(value))
                                                                .scale(JsonData.of(scale(slack)))
                                                                .decay(0.5)))))));
  }

  /** Half the score at the edge of what is still near; never 0, which the engine refuses. */
  private static double scale(double slack) {
    return Math.max(slack, Double.MIN_NORMAL);
  }

  private static Query constant(Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query)));
  }

  /** By key, or in other words where the number's subject says more: 城镇老旧小区 counts 小区 too. */
  private static Query counts(String subject, SubjectKeys keys) {
    return Queries.any(
        List.of(
            Queries.term(nested(Fields.Number.SUBJECT_KEY), keys.keyOf(subject)),
            Queries.allWords(nested(Fields.Number.SUBJECT_WORDS), subject),
            Queries.phrase(nested(Fields.Number.SUBJECT_CHAR), subject)));
  }

  private static Query asWritten(NumberCondition condition) {
    return within(
        VALUE,
        VALUE_MAX,
        Limit.of(condition.lower(), Bound::value, 0),
        Limit.of(condition.upper(), Bound::value, 0));
  }

  private static Query converted(NumberCondition condition, AskedUnit unit, double rounding) {
    return Queries.all(
        List.of(
            Queries.term(CANONICAL_UNIT, unit.canonical()),
            within(
                CANONICAL_VALUE,
                CANONICAL_VALUE_MAX,
                Limit.of(condition.lower(), Bound::canonicalValue, rounding),
                Limit.of(condition.upper(), Bound::canonicalValue, rounding))));
  }

  private static Query within(
      String value, String valueMax, @Nullable Limit lower, @Nullable Limit upper) {
    List<Query> all = new ArrayList<>();
    if (lower != null) {
      all.add(lower.metFromAbove(value));
    }
    if (upper != null) {
      Query isRange = Query.of(q -> q.exists(e -> e.field(valueMax)));
      all.add(
          Queries.any(
              List.of(
                  upper.metFromBelow(valueMax),
                  Queries.all(List.of(Queries.not(List.of(isRange)), upper.metFromBelow(value))))));
    }
    return Queries.all(all);
  }

  /**
   * A bound, with the stretch of values that count as equal to it.
   *
   * @param from the smallest value that is equal
   * @param to the largest value that is equal
   */
  private record Limit(double from, double to, boolean inclusive) {

    static @Nullable Limit of(
        @Nullable Bound bound, Function<Bound, BigDecimal> which, double rounding) {
      if (bound == null) {
        return null;
      }
      double value = which.apply(bound).doubleValue();
      double slack = Math.abs(value) * rounding;
      return new Limit(value - slack, value + slack, bound.inclusive());
    }

    /** What is equal meets a lower bound unless it is said to be less. */
    Query metFromAbove(String field) {
      Set<Approximation> atTheBound =
          inclusive
              ? EnumSet.complementOf(EnumSet.of(Approximation.UNDER))
              : EnumSet.of(Approximation.OVER, Approximation.VAGUE);
      return Queries.any(
          List.of(
              Query.of(q -> q.range(r -> r.number(n -> n.field(field).gt(to)))),
              equal(field, atTheBound)));
    }

    /** What is equal meets an upper bound unless it is said to be more. */
    Query metFromBelow(String field) {
      Set<Approximation> atTheBound =
          inclusive
              ? EnumSet.complementOf(EnumSet.of(Approximation.OVER, Approximation.VAGUE))
              : EnumSet.of(Approximation.UNDER);
      return Queries.any(
          List.of(
              Query.of(q -> q.range(r -> r.number(n -> n.field(field).lt(from)))),
              equal(field, atTheBound)));
    }

    private Query equal(String field, Set<Approximation> approximations) {
      return Queries.all(
          List.of(
              Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte(from).lte(to)))),
              Queries.terms(
                  nested(Fields.Number.APPROX),
                  approximations.stream().map(NumberQueries::lower).toList())));
    }
  }

  private static String nested(String field) {
    return Fields.Number.nested(field);
  }

  /** As enums are stored. */
  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
