package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.QueryException.NotFound;

/** Single paragraphs, and those like them. */
final class Paragraphs {

  /** So much of what is typical of a paragraph another must share. */
  private static final String SHARED = "20%";

  private static final int MOST_TERMS = 40;

  private final SearchContext context;

  Paragraphs(SearchContext context) {
    this.context = context;
  }

  SearchAnswer.Hit byId(String id) {
    return AnswerReader.hit(stored(id), List.of());
  }

  private Hit<StoredParagraph> stored(String id) {
    SearchRequest request =
        SearchRequest.of(
            s ->
                s.index(IndexDefinition.PARAGRAPHS.alias())
                    .query(Queries.term(Fields.ID, id))
                    .size(1)
                    .source(f -> f.filter(i -> i.includes(StoredParagraph.FIELDS))));
    return context.send(request, StoredParagraph.class).hits().hits().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("id", "段落“" + id + "”"));
  }

  List<SearchAnswer.Hit> similar(String id, SearchQuery query) {
    Hit<StoredParagraph> given = stored(id);
    SearchPlan plan = context.plan(query.toBuilder().cursor(null).facets().build());
    Filters filters = context.filters(plan);
    Query like =
        Query.of(
            q ->
                q.moreLikeThis(
                    m ->
                        m.fields(Fields.Paragraph.TEXT)
                            .like(l -> l.document(d -> d.index(given.index()).id(given.id())))
                            .minTermFreq(1)
                            .minDocFreq(2)
                            .maxQueryTerms(MOST_TERMS)
                            .minimumShouldMatch(SHARED)));
    Query itself =
        Queries.term(Fields.DUPLICATE_GROUP, AnswerReader.paragraph(given).duplicateGroup());
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(given.index())
            .query(
                q ->
                    q.bool(
                        b -> b.must(like).filter(context.matching(plan, filters)).mustNot(itself)))
            .size(plan.query().size())
            .trackTotalHits(t -> t.enabled(false))
            .source(f -> f.filter(i -> i.includes(StoredParagraph.FIELDS)));
    if (plan.query().duplicates() == Duplicates.HIDE) {
      request.collapse(c -> c.field(Fields.DUPLICATE_GROUP));
    }
    return context.send(request.build(), StoredParagraph.class).hits().hits().stream()
        .map(hit -> AnswerReader.hit(hit, List.of()))
        .toList();
  }
}
