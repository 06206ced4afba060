package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.SearchAnswer.Relation;
import org.shuduan.query.SearchAnswer.Total;

/** Makes the requests of a search. */
final class RequestBuilder {

  private static final String TOTAL = "total";

  private final SearchPlan plan;
  private final Filters filters;
  private final Facets facets;
  private final UnitNotices notices;
  private final SearchLimits limits;
  private final Counting counting;

  RequestBuilder(
      SearchPlan plan, Filters filters, Facets facets, UnitNotices notices, SearchLimits limits) {
    this.plan = plan;
    this.filters = filters;
    this.facets = facets;
    this.notices = notices;
    this.limits = limits;
    this.counting = new Counting(plan.query().duplicates());
  }

  /** The first page. */
  SearchRequest.Builder first() {
    int size = plan.query().size();
    SearchRequest.Builder request = counted().index(IndexDefinition.PARAGRAPHS.alias()).size(size);
    if (counting.ofGroups() && size > 0) {
      request.collapse(c -> c.field(Fields.DUPLICATE_GROUP));
    }
    return request;
  }

  /** Any page, with the counts; where and behind which hit it is to be read is to be added. */
  SearchRequest.Builder counted() {
    Map<String, Aggregation> aggregations =
        new LinkedHashMap<>(
            facets.aggregations(Math.min(plan.query().facetSize(), limits.facetValues())));
    aggregations.putAll(notices.aggregations());
    if (counting.ofGroups()) {
      aggregations.put(
          TOTAL,
          Aggregation.of(
              a -> a.filter(Queries.all(filters.apart())).aggregations(counting.aggregations())));
    }
    return hits()
        .aggregations(aggregations)
        .trackTotalHits(t -> counting.ofGroups() ? t.enabled(false) : t.count(limits.totalBound()));
  }

  /** What holds a part of the words alone, so that no hit of {@link #first} is among it. */
  SearchRequest.Builder related(int size) {
    List<Query> narrowed = new ArrayList<>(filters.common());
    narrowed.addAll(filters.apart());
    SearchRequest.Builder request =
        fetching()
            .index(IndexDefinition.PARAGRAPHS.alias())
            .size(size)
            .query(
                q ->
                    q.bool(
                        b ->
                            b.must(TextQueries.loosely(plan.parts()))
                                .mustNot(TextQueries.all(plan.parts()))
                                .filter(narrowed)))
            .highlight(marks(Fields.Paragraph.TEXT));
    if (counting.ofGroups()) {
      request.collapse(c -> c.field(Fields.DUPLICATE_GROUP));
    }
    return request;
  }

  /** Any page, of hits alone. */
  SearchRequest.Builder hits() {
    SearchRequest.Builder request = fetching().query(query(plan, filters));
    List<Query> apart = filters.apart();
    if (!apart.isEmpty()) {
      request.postFilter(Queries.all(apart));
    }
    if (plan.looksForText()) {
      request.highlight(marks(Fields.Paragraph.TEXT, Fields.Paragraph.TEXT_CHAR));
    }
    return request;
  }

  /** What is fetched of hits and in which order; what they must match is to be added. */
  private SearchRequest.Builder fetching() {
    return new SearchRequest.Builder()
        .sort(sort())
        .trackTotalHits(t -> t.enabled(false))
        .explain(plan.query().explain())
        .source(s -> s.filter(f -> f.includes(StoredParagraph.FIELDS)));
  }

  /** The member that comes first of each group of duplicates among those that the query allows. */
  SearchRequest.Builder heads(Query among) {
    List<Query> narrowed = new ArrayList<>(filters.apart());
    narrowed.add(among);
    return new SearchRequest.Builder()
        .query(query(plan, filters))
        .postFilter(Queries.all(narrowed))
        .collapse(c -> c.field(Fields.DUPLICATE_GROUP))
        .sort(sort())
        .trackTotalHits(t -> t.enabled(false))
        .source(
            s -> s.filter(f -> f.includes(Fields.ID, Fields.DUPLICATE_GROUP, Fields.DUPLICATES)));
  }

  /** How many match, from the answer to a request with counts. */
  Total total(SearchResponse<?> response) {
    if (counting.ofGroups()) {
      var matching = response.aggregations().get(TOTAL).filter();
      return new Total(counting.count(matching.docCount(), matching.aggregations()), Relation.EQ);
    }
    TotalHits total = Objects.requireNonNull(response.hits().total(), "totals are tracked");
    return new Total(
        total.value(), total.relation() == TotalHitsRelation.Eq ? Relation.EQ : Relation.GTE);
  }

  /** What hits and counts alike must match. */
  static Query query(SearchPlan plan, Filters filters) {
    List<Query> common = filters.common();
    return Query.of(
        q ->
            q.bool(
                b -> {
                  if (!plan.parts().isEmpty()) {
                    b.must(TextQueries.all(plan.parts()));
                  }
                  return b.filter(common);
                }));
  }

  /** The whole text, marked once for each field: by words, by characters. */
  private static Highlight marks(String... fields) {
    return Highlight.of(
        h -> {
          for (String field : fields) {
            h.fields(field, f -> f);
          }
          return h.type(HighlighterType.Unified)
              .numberOfFragments(0)
              .preTags(Highlights.BEGIN)
              .postTags(Highlights.END);
        });
  }

  /** Ends in the order of the report and in the id, so that no two hits are equal. */
  private List<SortOptions> sort() {
    List<SortOptions> sort = new ArrayList<>();
    switch (plan.query().sort()) {
      case RELEVANCE ->
          sort.add(
              plan.looksForText()
                  ? SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)))
                  : by(Fields.Report.DATE, SortOrder.Desc));
      case DATE -> sort.add(by(Fields.Report.DATE, SortOrder.Asc));
      case DATE_DESCENDING -> sort.add(by(Fields.Report.DATE, SortOrder.Desc));
      case VALUE -> sort.add(byValue(SortOrder.Asc, SortMode.Min));
      case VALUE_DESCENDING -> sort.add(byValue(SortOrder.Desc, SortMode.Max));
      case REGION -> sort.add(by(Fields.Region.CODE, SortOrder.Asc));
    }
    sort.add(by(Fields.Report.ID, SortOrder.Asc));
    sort.add(by(Fields.Paragraph.ORDINAL, SortOrder.Asc));
    sort.add(by(Fields.ID, SortOrder.Asc));
    return sort;
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order).missing("_last")));
  }

  private SortOptions byValue(SortOrder order, SortMode mode) {
    FieldSort value =
        FieldSort.of(
            f ->
                f.field(Fields.Number.nested(Fields.Number.CANONICAL_VALUE))
                    .order(order)
                    .mode(mode)
                    .nested(n -> n.path(Fields.Paragraph.NUMBERS).filter(filters.oneNumber(null))));
    return SortOptions.of(s -> s.field(value));
  }
}
