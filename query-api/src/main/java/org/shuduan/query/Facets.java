package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final int most;

  Facets(SearchPlan plan, Filters filters, int most) {
    this.plan = plan;
    this.filters = filters;
    this.most = most;
  }

  /** One aggregation a facet, named like the facet. */
  Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    for (Facet facet : plan.query().facets()) {
      all.put(
          facet.parameter(),
          Aggregation.of(
              a ->
                  a.filter(Queries.all(filters.apartBut(facet)))
                      .aggregations(
                          facet.ofNumber() ? ofNumbers(facet) : values(facet, Map.of()))));
    }
    return all;
  }

  /** Among the numbers that meet all else; counted are the paragraphs that hold them. */
  private Map<String, Aggregation> ofNumbers(Facet facet) {
    Aggregation paragraphs = Aggregation.of(a -> a.reverseNested(r -> r));
    Aggregation matching =
        Aggregation.of(
            a ->
                a.filter(filters.oneNumber(facet))
                    .aggregations(values(facet, Map.of(PARAGRAPHS, paragraphs))));
    return Map.of(
        NUMBERS,
        Aggregation.of(
            a -> a.nested(n -> n.path(Fields.Paragraph.NUMBERS)).aggregations(MATCHING, matching)));
  }

  /** The most frequent values, and beside them the chosen ones, however rare. */
  private Map<String, Aggregation> values(Facet facet, Map<String, Aggregation> each) {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    all.put(VALUES, terms(ordered(facet, !each.isEmpty()).size(most).build(), each));
    List<String> chosen = plan.query().selection(facet).chosen();
    if (!chosen.isEmpty()) {
      all.put(
          CHOSEN,
          terms(
              new TermsAggregation.Builder()
                  .field(facet.field())
                  .include(i -> i.terms(chosen))
                  .size(chosen.size())
                  .build(),
              each));
    }
    return all;
  }

  private static TermsAggregation.Builder ordered(Facet facet, boolean byParagraphs) {
    return new TermsAggregation.Builder()
        .field(facet.field())
        .shardSize(SHARD_SIZE)
        .order(
            List.of(
                NamedValue.of(byParagraphs ? PARAGRAPHS : "_count", SortOrder.Desc),
                NamedValue.of("_key", SortOrder.Asc)));
  }

  private static Aggregation terms(TermsAggregation terms, Map<String, Aggregation> each) {
    return Aggregation.of(a -> a.terms(terms).aggregations(each));
  }

  /** The values of each facet, in the order in which the facets were asked for. */
  Map<String, List<FacetValue>> read(Map<String, Aggregate> answer, Labels labels) {
    Map<String, List<FacetValue>> all = new LinkedHashMap<>();
    for (Facet facet : plan.query().facets()) {
      Map<String, Aggregate> values = answer.get(facet.parameter()).filter().aggregations();
      if (facet.ofNumber()) {
        values = values.get(NUMBERS).nested().aggregations();
        values = values.get(MATCHING).filter().aggregations();
      }
      all.put(facet.parameter(), read(facet, values, labels));
    }
    return all;
  }

  private List<FacetValue> read(Facet facet, Map<String, Aggregate> answer, Labels labels) {
    Map<String, Long> counts = counts(answer.get(VALUES));
    List<String> chosen = plan.query().selection(facet).chosen();
    if (answer.containsKey(CHOSEN)) {
      counts(answer.get(CHOSEN)).forEach(counts::putIfAbsent);
    }
    chosen.forEach(value -> counts.putIfAbsent(value, 0L));
    return counts.entrySet().stream()
        .map(
            value ->
                new FacetValue(
                    value.getKey(),
                    labels.of(facet, value.getKey()),
                    value.getValue(),
                    chosen.contains(value.getKey())))
        .toList();
  }

  private static Map<String, Long> counts(Aggregate terms) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (terms.isLterms()) {
      terms
          .lterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(String.valueOf(bucket.key()), count(bucket)));
    } else if (terms.isSterms()) {
      terms
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), count(bucket)));
    }
    return counts;
  }

  private static long count(MultiBucketBase bucket) {
    Aggregate paragraphs = bucket.aggregations().get(PARAGRAPHS);
    return paragraphs == null ? bucket.docCount() : paragraphs.reverseNested().docCount();
  }
}
