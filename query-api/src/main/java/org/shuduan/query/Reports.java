package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MissingOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.QueryException.NotFound;

/** Whole reports, and lists of them. */
final class Reports {

  private static final String MATCHING = "matching";
  private static final String REPORTS = "reports";
  private static final String DATE = "date";
  private static final String ID = "id";

  /** The most paragraphs of one request. */
  private static final int PAGE = 1000;

  private final SearchContext context;

  Reports(SearchContext context) {
    this.context = context;
  }

  ReportText byId(String id) {
    List<SearchAnswer.Hit> paragraphs = new ArrayList<>();
    List<FieldValue> last = List.of();
    List<Hit<StoredParagraph>> page;
    do {
      page = context.send(paragraphsOf(id, last), StoredParagraph.class).hits().hits();
      page.forEach(hit -> paragraphs.add(AnswerReader.hit(hit, List.of())));
      last = page.isEmpty() ? last : page.get(page.size() - 1).sort();
    } while (page.size() == PAGE);
    if (paragraphs.isEmpty()) {
      throw new NotFound("id", "报告“" + id + "”");
    }
    return new ReportText(paragraphs.get(0).report(), paragraphs.get(0).region(), paragraphs);
  }

  private static SearchRequest paragraphsOf(String report, List<FieldValue> after) {
    return SearchRequest.of(
        s -> {
          s.index(IndexDefinition.PARAGRAPHS.alias())
              .query(Queries.term(Fields.Report.ID, report))
              .sort(o -> o.field(f -> f.field(Fields.Paragraph.ORDINAL)))
              .sort(o -> o.field(f -> f.field(Fields.ID)))
              .size(PAGE)
              .source(f -> f.filter(i -> i.includes(StoredParagraph.FIELDS)));
          return after.isEmpty() ? s : s.searchAfter(after);
        });
  }

  ReportPage list(ReportListQuery asked) {
    SearchPlan plan = context.plan(asked.query().toBuilder().cursor(null).size(0).facets().build());
    Filters filters = context.filters(plan);
    Cursor cursor = asked.cursor() == null ? null : Cursor.read(asked.cursor(), plan.query());
    Aggregation reports =
        Aggregation.of(
            a ->
                a.composite(
                    c -> {
                      c.size(asked.size() + 1)
                          .sources(Map.of(DATE, byDate()))
                          .sources(Map.of(ID, byId()));
                      return cursor == null
                          ? c
                          : c.after(
                              Map.of(DATE, cursor.values().get(0), ID, cursor.values().get(1)));
                    }));
    List<CompositeBucket> found =
        context
            .send(
                context
                    .request(plan, filters)
                    .aggregations(
                        MATCHING,
                        a -> a.filter(Queries.all(filters.apart())).aggregations(REPORTS, reports))
                    .build(),
                Void.class)
            .aggregations()
            .get(MATCHING)
            .filter()
            .aggregations()
            .get(REPORTS)
            .composite()
            .buckets()
            .array();
    List<CompositeBucket> shown = found.subList(0, Math.min(asked.size(), found.size()));
    String next = null;
    if (found.size() > shown.size()) {
      Map<String, FieldValue> last = shown.get(shown.size() - 1).key();
      next = Cursor.of(plan.query(), "", null, List.of(last.get(DATE), last.get(ID))).write();
    }
    return new ReportPage(entries(shown), next);
  }

  private static CompositeAggregationSource byDate() {
    return CompositeAggregationSource.of(
        s ->
            s.terms(
                t ->
                    t.field(Fields.Report.DATE)
                        .order(SortOrder.Desc)
                        .missingBucket(true)
                        .missingOrder(MissingOrder.Last)));
  }

  private static CompositeAggregationSource byId() {
    return CompositeAggregationSource.of(s -> s.terms(t -> t.field(Fields.Report.ID)));
  }

  /** The heads of the reports come from one paragraph of each. */
  private List<ReportPage.Entry> entries(List<CompositeBucket> buckets) {
    if (buckets.isEmpty()) {
      return List.of();
    }
    List<String> ids = buckets.stream().map(b -> b.key().get(ID).stringValue()).toList();
    Map<String, StoredParagraph> heads = new HashMap<>();
    context
        .send(
            SearchRequest.of(
                s ->
                    s.index(IndexDefinition.PARAGRAPHS.alias())
                        .query(Queries.terms(Fields.Report.ID, ids))
                        .collapse(c -> c.field(Fields.Report.ID))
                        .size(ids.size())
                        .trackTotalHits(t -> t.enabled(false))
                        .source(f -> f.filter(i -> i.includes(StoredParagraph.FIELDS)))),
            StoredParagraph.class)
        .hits()
        .hits()
        .stream()
        .map(AnswerReader::paragraph)
        .forEach(paragraph -> heads.put(paragraph.report().id(), paragraph));
    return buckets.stream()
        .map(
            bucket -> {
              StoredParagraph head = heads.get(bucket.key().get(ID).stringValue());
              return head == null
                  ? null
                  : new ReportPage.Entry(head.report(), head.region(), bucket.docCount());
            })
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }
}
