package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.util.ArrayList;
import java.util.List;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/** Makes the one request of a search. */
final class RequestBuilder {

  private final SearchPlan plan;
  private final Filters filters;
  private final Facets facets;
  private final SearchLimits limits;

  RequestBuilder(SearchPlan plan, Filters filters, Facets facets, SearchLimits limits) {
    this.plan = plan;
    this.filters = filters;
    this.facets = facets;
    this.limits = limits;
  }

  /** The request. It asks for one hit more than wanted, so that the last page knows it is one. */
  SearchRequest build() {
    SearchQuery asked = plan.query();
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(IndexDefinition.PARAGRAPHS.alias())
            .query(query())
            .aggregations(facets.aggregations())
            .size(asked.size() == 0 ? 0 : asked.size() + 1)
            .sort(sort())
            .trackTotalHits(t -> t.count(limits.totalBound()))
            .source(s -> s.filter(f -> f.includes(StoredParagraph.FIELDS)));
    List<Query> apart = filters.apart();
    if (!apart.isEmpty()) {
      request.postFilter(Queries.all(apart));
    }
    if (plan.looksForText()) {
      request.highlight(marks());
    }
    if (asked.cursor() != null) {
      request.searchAfter(Cursor.sortValues(asked.cursor(), asked));
    }
    return request.build();
  }

  private Query query() {
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

  /** The whole text, marked twice: by words and by characters. */
  private static Highlight marks() {
    return Highlight.of(
        h ->
            h.type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(Highlights.BEGIN)
                .postTags(Highlights.END)
                .fields(Fields.Paragraph.TEXT, f -> f)
                .fields(Fields.Paragraph.TEXT_CHAR, f -> f));
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
