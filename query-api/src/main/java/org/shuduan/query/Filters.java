package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.subject.SubjectKeys;

/**
 * The strict part of a plan, as queries. What is chosen in a facet that is to be counted stays
 * apart from the rest, because the counts of a facet ignore its own choice.
 *
 * <p>What is asked of numbers is one filter, since it must hold for one and the same number: it is
 * data, it has one of the chosen subjects and one of the chosen units, and it meets one of the
 * conditions. Further conditions may be met by other numbers of the paragraph.
 */
final class Filters {

  /** The name under which the matched numbers of a hit come back. */
  static final String MATCHED = "matched";

  /** Elasticsearch gives no more without a change of settings. */
  private static final int MOST_MATCHED = 100;

  private static final List<Facet> OF_NUMBERS =
      Arrays.stream(Facet.values()).filter(Facet::ofNumber).toList();

  private final SearchPlan plan;
  private final SubjectKeys keys;
  private final Map<Facet, Query> chosen = new EnumMap<>(Facet.class);

  Filters(SearchPlan plan, SubjectKeys keys) {
    this.plan = plan;
    this.keys = keys;
    plan.query()
        .selections()
        .forEach(
            (facet, selection) -> {
              if (!facet.ofNumber() && !selection.chosen().isEmpty()) {
                chosen.put(facet, has(facet, selection.chosen()));
              }
            });
  }

  /** What narrows the hits and all counts alike. */
  List<Query> common() {
    List<Query> all = new ArrayList<>();
    plan.query()
        .selections()
        .forEach(
            (facet, selection) -> {
              if (!selection.excluded().isEmpty()) {
                all.add(excluded(facet, selection.excluded()));
              }
            });
    if (plan.query().from() != null || plan.query().to() != null) {
      all.add(reportDate());
    }
    chosen.forEach(
        (facet, query) -> {
          if (!counted(facet)) {
            all.add(query);
          }
        });
    if (plan.numbers().size() > 1 || numbersStayApart()) {
      plan.numbers()
          .forEach(
              condition ->
                  all.add(
                      someNumber(
                          Queries.all(
                              List.of(
                                  NumberQueries.isData(), NumberQueries.meets(condition, keys))),
                          null)));
    }
    if (plan.asksForNumbers() && !numbersStayApart()) {
      all.add(matchedNumbers(true));
    }
    return all;
  }

  /** What narrows the hits, but not all counts. */
  List<Query> apart() {
    List<Query> all = apartBut(null, false);
    if (numbersStayApart()) {
      all.add(matchedNumbers(true));
    }
    return all;
  }

  /** What narrows the counts of one facet, beside what is common. */
  List<Query> apartBut(Facet facet) {
    return apartBut(facet, !facet.ofNumber() && numbersStayApart());
  }

  private List<Query> apartBut(@Nullable Facet but, boolean withNumbers) {
    List<Query> all = new ArrayList<>();
    chosen.forEach(
        (facet, query) -> {
          if (facet != but && counted(facet)) {
            all.add(query);
          }
        });
    if (withNumbers) {
      all.add(matchedNumbers(false));
    }
    return all;
  }

  /**
   * What one number must meet, whatever is chosen in one facet of numbers.
   *
   * @param but the facet whose choice is left aside, or null for none
   */
  Query oneNumber(@Nullable Facet but) {
    List<Query> all = new ArrayList<>();
    all.add(NumberQueries.isData());
    for (Facet facet : OF_NUMBERS) {
      List<String> values = plan.query().selection(facet).chosen();
      if (facet != but && !values.isEmpty()) {
        all.add(has(facet, values));
      }
    }
    if (!plan.numbers().isEmpty()) {
      all.add(Queries.any(plan.numbers().stream().map(c -> NumberQueries.meets(c, keys)).toList()));
    }
    return Queries.all(all);
  }

  /** Whether a choice among numbers must not narrow all counts. */
  private boolean numbersStayApart() {
    return OF_NUMBERS.stream().anyMatch(facet -> !plan.query().selection(facet).chosen().isEmpty())
        && OF_NUMBERS.stream().anyMatch(this::counted);
  }

  private boolean counted(Facet facet) {
    return plan.query().facets().contains(facet);
  }

  private Query matchedNumbers(boolean named) {
    return someNumber(oneNumber(null), named ? named(MATCHED) : null);
  }

  /** Lets the numbers that meet a nested query come back under a name. */
  static InnerHits named(String name) {
    return InnerHits.of(i -> i.name(name).size(MOST_MATCHED).source(s -> s.fetch(false)));
  }

  private static Query has(Facet facet, List<String> values) {
    return facet == Facet.VALUE
        ? Queries.any(values.stream().map(v -> NumberQueries.liesIn(ValueRange.parse(v))).toList())
        : Queries.terms(facet.field(), values);
  }

  private static Query excluded(Facet facet, List<String> values) {
    Query has = has(facet, values);
    return Queries.not(
        List.of(
            facet.ofNumber()
                ? someNumber(Queries.all(List.of(NumberQueries.isData(), has)), null)
                : has));
  }

  private Query reportDate() {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d -> {
                          d.field(Fields.Report.DATE);
                          if (plan.query().from() != null) {
                            d.gte(plan.query().from().toString());
                          }
                          if (plan.query().to() != null) {
                            d.lte(plan.query().to().toString());
                          }
                          return d;
                        })));
  }

  private static Query someNumber(Query query, @Nullable InnerHits innerHits) {
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path(Fields.Paragraph.NUMBERS)
                        .scoreMode(ChildScoreMode.None)
                        .query(query)
                        .innerHits(innerHits)));
  }
}
