package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.index.Fields;
import org.shuduan.query.SearchAnswer.FacetValue;

/** Counts the values of facets, and reads the counts. */
final class Facets {

  private static final String NUMBERS = "numbers";
  private static final String MATCHING = "matching";
  private static final String VALUES = "values";
  private static final String CHOSEN = "chosen";
  private static final String PARAGRAPHS = "paragraphs";

  /** So many values each shard reports, so that counts over several shards are exact. */
  private static final int SHARD_SIZE = 10_000;

  private final Filters filters;
  private final SearchPlan plan;
  private final Counting counting;

  Facets(SearchPlan plan, Filters filters) {
    this.plan = plan;
    this.filters = filters;
    this.counting = new Counting(plan.query().duplicates());
  }

  /**
   * One aggregation for each facet that is asked for, named like the facet.
   *
   * @param most how many values of each
   */
  Map<String, Aggregation> aggregations(int most) {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    for (Facet facet : plan.query().facets()) {
      Map<String, Aggregation> values = new LinkedHashMap<>();
      values.put(VALUES, values(facet, most, null));
      List<String> chosen = plan.query().selection(facet).chosen();
      if (!chosen.isEmpty()) {
        values.put(
            CHOSEN,
            values(facet, chosen.size(), TermsInclude.of(include -> include.terms(chosen))));
      }
      all.put(facet.parameter(), within(facet, values));
    }
    return all;
  }

  /**
   * Counts some values of a facet.
   *
   * @param most how many, the most frequent first
   * @param include which, or null for any
   */
  Aggregation aggregation(Facet facet, int most, @Nullable TermsInclude include) {
    return within(facet, Map.of(VALUES, values(facet, most, include)));
  }

  /** What is counted stands where all but the facet's own choice is met. */
  Aggregation within(Facet facet, Map<String, Aggregation> counted) {
    return Aggregation.of(
        a ->
            a.filter(Queries.all(filters.apartBut(facet)))
                .aggregations(facet.ofNumber() ? ofNumbers(facet, counted) : counted));
  }

  private Map<String, Aggregation> ofNumbers(Facet facet, Map<String, Aggregation> counted) {
    Aggregation matching =
        Aggregation.of(a -> a.filter(filters.oneNumber(facet)).aggregations(counted));
    return Map.of(
        NUMBERS,
        Aggregation.of(
            a -> a.nested(n -> n.path(Fields.Paragraph.NUMBERS)).aggregations(MATCHING, matching)));
  }

  /** What came back for {@link #within}. */
  static Map<String, Aggregate> inside(Facet facet, Aggregate answer) {
    Map<String, Aggregate> inside = answer.filter().aggregations();
    return facet.ofNumber()
        ? inside.get(NUMBERS).nested().aggregations().get(MATCHING).filter().aggregations()
        : inside;
  }

  /** How many paragraphs there are, to be asked for in each bucket. */
  Map<String, Aggregation> paragraphs(Facet facet) {
    Map<String, Aggregation> counted = counting.aggregations();
    return facet.ofNumber()
        ? Map.of(PARAGRAPHS, Aggregation.of(a -> a.reverseNested(r -> r).aggregations(counted)))
        : counted;
  }

  /** How many paragraphs a bucket with {@link #paragraphs} holds. */
  long count(Facet facet, MultiBucketBase bucket) {
    if (!facet.ofNumber()) {
      return counting.count(bucket.docCount(), bucket.aggregations());
    }
    var paragraphs = bucket.aggregations().get(PARAGRAPHS).reverseNested();
    return counting.count(paragraphs.docCount(), paragraphs.aggregations());
  }

  private Aggregation values(Facet facet, int most, @Nullable TermsInclude include) {
    TermsAggregation terms =
        TermsAggregation.of(
            t ->
                t.field(facet.field())
                    .include(include)
                    .size(most)
                    .shardSize(Math.max(most, SHARD_SIZE))
                    .order(
                        List.of(
                            NamedValue.of(facet.ofNumber() ? PARAGRAPHS : "_count", SortOrder.Desc),
                            NamedValue.of("_key", SortOrder.Asc))));
    return Aggregation.of(a -> a.terms(terms).aggregations(paragraphs(facet)));
  }

  /** The values of each facet, in the order in which the facets were asked for. */
  Map<String, List<FacetValue>> read(Map<String, Aggregate> answer, Labels labels) {
    Map<String, List<FacetValue>> all = new LinkedHashMap<>();
    for (Facet facet : plan.query().facets()) {
      all.put(facet.parameter(), read(facet, answer.get(facet.parameter()), labels));
    }
    return all;
  }

  private List<FacetValue> read(Facet facet, Aggregate answer, Labels labels) {
    Map<String, Aggregate> inside = inside(facet, answer);
    Map<String, Long> counts = counts(facet, inside.get(VALUES));
    if (inside.containsKey(CHOSEN)) {
      counts(facet, inside.get(CHOSEN)).forEach(counts::putIfAbsent);
    }
    plan.query().selection(facet).chosen().forEach(value -> counts.putIfAbsent(value, 0L));
    return labelled(facet, counts, labels);
  }

  /** The values that {@link #aggregation} counted. */
  List<FacetValue> values(Facet facet, Aggregate answer, Labels labels) {
    return labelled(facet, counts(facet, inside(facet, answer).get(VALUES)), labels);
  }

  private List<FacetValue> labelled(Facet facet, Map<String, Long> counts, Labels labels) {
    List<String> chosen = plan.query().selection(facet).chosen();
    return counts.entrySet().stream()
        .map(
            value ->
                new FacetValue(
                    value.getKey(),
                    labels.of(facet, value.getKey()),
                    value.getValue(),
                    chosen.contains(value.getKey()),
                    labels.parent(facet, value.getKey())))
        .toList();
  }

  private Map<String, Long> counts(Facet facet, Aggregate terms) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (terms.isLterms()) {
      terms
          .lterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(String.valueOf(bucket.key()), count(facet, bucket)));
    } else if (terms.isSterms()) {
      terms
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), count(facet, bucket)));
    }
    return counts;
  }
}
