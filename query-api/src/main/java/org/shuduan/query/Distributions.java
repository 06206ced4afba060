package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.index.Fields;
import org.shuduan.query.Distribution.Scale;
import org.shuduan.query.SearchAnswer.FacetValue;

/**
 * Answers a {@link DistributionQuery} with two requests: the first finds the ends of the values,
 * the second counts between them.
 */
final class Distributions {

  private static final String UNITS = "units";
  private static final String STATS = "stats";
  private static final String MEDIAN = "median";
  private static final String POSITIVE = "positive";
  private static final String LEAST = "least";
  private static final String OF_UNIT = "of_unit";
  private static final String RANGES = "ranges";
  private static final int MOST_UNITS = 50;
  private static final int SHARD_UNITS = 1000;
  private static final double HALF = 50;

  /** So many values are kept one by one; beyond, the median is estimated. */
  private static final double KEPT = 1000;

  private static final String VALUES = Facet.VALUE.field();
  private static final String CANONICAL_UNIT = Fields.Number.nested(Fields.Number.CANONICAL_UNIT);

  private final SearchContext context;

  Distributions(SearchContext context) {
    this.context = context;
  }

  Distribution read(DistributionQuery asked) {
    SearchPlan plan =
        context
            .plan(
                asked.query().toBuilder()
                    .size(0)
                    .cursor(null)
                    .facets()
                    .select(Facet.SUBJECT, new Selection(List.of(asked.subject()), excluded(asked)))
                    .build())
            .counting(Facet.VALUE);
    String subject = plan.query().selection(Facet.SUBJECT).chosen().get(0);
    Filters filters = context.filters(plan);
    Facets facets = new Facets(plan, filters);
    Map<String, StringTermsBucket> units = units(plan, filters, facets);
    String unit =
        asked.unit() != null ? asked.unit() : units.keySet().stream().findFirst().orElse(null);
    StringTermsBucket numbers = unit == null ? null : units.get(unit);
    Map<String, Long> others =
        units.entrySet().stream()
            .filter(other -> !other.getKey().equals(unit))
            .collect(Collectors.toMap(Map.Entry::getKey, other -> other.getValue().docCount()));
    if (numbers == null) {
      return new Distribution(subject, unit, 0, null, null, null, Scale.LINEAR, List.of(), others);
    }
    BigDecimal min = decimal(numbers.aggregations().get(STATS).stats().min());
    BigDecimal max = decimal(numbers.aggregations().get(STATS).stats().max());
    Double least =
        numbers.aggregations().get(POSITIVE).filter().aggregations().get(LEAST).min().value();
    boolean positive = numbers.aggregations().get(POSITIVE).filter().docCount() > 0;
    ValueScale scale =
        ValueScale.of(min, max, positive && least != null ? decimal(least) : null, unit);
    return new Distribution(
        subject,
        unit,
        numbers.docCount(),
        min,
        max,
        median(numbers.aggregations().get(MEDIAN)),
        scale.kind(),
        buckets(plan, filters, facets, unit, scale.ranges()),
        others);
  }

  private static List<String> excluded(DistributionQuery asked) {
    return asked.query().selection(Facet.SUBJECT).excluded();
  }

  /** The canonical units of the subject's numbers, the most frequent first. */
  private Map<String, StringTermsBucket> units(SearchPlan plan, Filters filters, Facets facets) {
    Aggregation units =
        Aggregation.of(
            a ->
                a.terms(t -> t.field(CANONICAL_UNIT).size(MOST_UNITS).shardSize(SHARD_UNITS))
                    .aggregations(STATS, s -> s.stats(v -> v.field(VALUES)))
                    .aggregations(
                        MEDIAN,
                        m ->
                            m.percentiles(
                                p ->
                                    p.field(VALUES)
                                        .percents(HALF)
                                        .tdigest(t -> t.compression((int) KEPT))))
                    .aggregations(
                        POSITIVE,
                        p ->
                            p.filter(Queries.moreThan(VALUES, 0))
                                .aggregations(LEAST, l -> l.min(m -> m.field(VALUES)))));
    Map<String, StringTermsBucket> found = new LinkedHashMap<>();
    ask(plan, filters, facets, Map.of(UNITS, units))
        .get(UNITS)
        .sterms()
        .buckets()
        .array()
        .forEach(bucket -> found.put(bucket.key().stringValue(), bucket));
    return found;
  }

  private List<FacetValue> buckets(
      SearchPlan plan, Filters filters, Facets facets, String unit, List<ValueRange> ranges) {
    List<AggregationRange> asked =
        ranges.stream()
            .map(
                range ->
                    AggregationRange.of(
                        r ->
                            r.key(range.toString())
                                .from(value(range.from()))
                                .to(value(range.to()))))
            .toList();
    Aggregation counted =
        Aggregation.of(
            a ->
                a.filter(Queries.term(CANONICAL_UNIT, unit))
                    .aggregations(
                        RANGES,
                        r ->
                            r.range(v -> v.field(VALUES).ranges(asked))
                                .aggregations(facets.paragraphs(Facet.VALUE))));
    Map<String, RangeBucket> found =
        ask(plan, filters, facets, Map.of(OF_UNIT, counted))
            .get(OF_UNIT)
            .filter()
            .aggregations()
            .get(RANGES)
            .range()
            .buckets()
            .array()
            .stream()
            .collect(Collectors.toMap(RangeBucket::key, bucket -> bucket));
    List<String> chosen = plan.query().selection(Facet.VALUE).chosen();
    return ranges.stream()
        .map(ValueRange::toString)
        .map(
            range ->
                new FacetValue(
                    range,
                    range,
                    facets.count(Facet.VALUE, found.get(range)),
                    chosen.contains(range),
                    null))
        .toList();
  }

  private Map<String, Aggregate> ask(
      SearchPlan plan, Filters filters, Facets facets, Map<String, Aggregation> counted) {
    SearchRequest request =
        context
            .request(plan, filters)
            .aggregations(Facet.VALUE.parameter(), facets.within(Facet.VALUE, counted))
            .build();
    return Facets.inside(
        Facet.VALUE, context.send(request, Void.class).aggregations().get(Facet.VALUE.parameter()));
  }

  private static BigDecimal median(Aggregate percentiles) {
    return new BigDecimal(
        percentiles.tdigestPercentiles().values().keyed().values().iterator().next());
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private static @Nullable Double value(@Nullable BigDecimal edge) {
    return edge == null ? null : edge.doubleValue();
  }
}
