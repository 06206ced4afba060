package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.EngineException;
import org.shuduan.mappings.Json;
import org.shuduan.query.SearchAnswer.Relation;
import org.shuduan.query.SearchAnswer.Total;

/** One search: from the query to the answer. */
final class Searching {

  private final SearchContext context;
  private final SearchQuery query;
  private final SearchPlan plan;
  private final Facets facets;
  private final UnitNotices notices;
  private final RequestBuilder requests;

  Searching(SearchContext context, SearchQuery query) {
    this.context = context;
    this.query = query;
    this.plan = context.plan(query);
    Filters filters = context.filters(plan);
    this.facets = new Facets(plan, filters);
    this.notices = context.notices(plan);
    this.requests = new RequestBuilder(plan, filters, facets, notices, context.limits());
  }

  /** The body of the request for the first page. */
  String body() {
    return JsonpUtils.toJsonString(
        requests.first().build(), new Jackson3JsonpMapper(Json.mapper()));
  }

  SearchAnswer answer() {
    return query.cursor() == null ? first() : next(Cursor.read(query.cursor(), plan.query()));
  }

  private SearchAnswer first() {
    SearchResponse<StoredParagraph> response =
        context.send(requests.first().build(), StoredParagraph.class);
    List<Hit<StoredParagraph>> found = response.hits().hits();
    Total total = requests.total(response);
    Cursor next = null;
    if (!found.isEmpty()
        && found.size() == query.size()
        && (total.value() > found.size() || total.relation() == Relation.GTE)) {
      Hit<StoredParagraph> last = found.get(found.size() - 1);
      next = Cursor.of(plan.query(), last.index(), null, last.sort());
    }
    List<Hit<StoredParagraph>> related =
        found.size() < query.size() ? related(query.size() - found.size()) : List.of();
    return read(response, found, related, next, false);
  }

  private List<Hit<StoredParagraph>> related(int size) {
    return plan.looksForWords() && query.sort() == Sort.RELEVANCE
        ? context.send(requests.related(size).build(), StoredParagraph.class).hits().hits()
        : List.of();
  }

  private SearchAnswer next(Cursor cursor) {
    Snapshot snapshot = Snapshot.of(context, cursor);
    try {
      return page(cursor, snapshot);
    } catch (EngineException.Refused e) {
      Snapshot.requireLost(e);
      return page(cursor, Snapshot.afterLoss(context, cursor));
    }
  }

  private SearchAnswer page(Cursor cursor, Snapshot snapshot) {
    HitPages.Page page =
        new HitPages(context, requests, plan.query().duplicates())
            .behind(snapshot.pit(), requests.counted(), cursor.values(), query.size());
    Cursor next = null;
    if (page.last() != null && !page.hits().isEmpty()) {
      next = Cursor.of(plan.query(), page.hits().get(0).index(), page.pit(), page.last());
    } else if (query.size() > 0) {
      new Snapshot(page.pit(), false).close(context);
    }
    return read(page.response(), page.hits(), List.of(), next, snapshot.resumed());
  }

  private SearchAnswer read(
      SearchResponse<StoredParagraph> response,
      List<Hit<StoredParagraph>> hits,
      List<Hit<StoredParagraph>> related,
      @Nullable Cursor next,
      boolean resumed) {
    return new SearchAnswer(
        requests.total(response),
        read(hits),
        read(related),
        facets.read(response.aggregations(), context.labels()),
        notices.addTo(plan.understood(), response.aggregations()),
        next == null ? null : next.write(),
        resumed);
  }

  private List<SearchAnswer.Hit> read(List<Hit<StoredParagraph>> hits) {
    return hits.stream().map(hit -> AnswerReader.hit(hit, plan.parts())).toList();
  }
}
