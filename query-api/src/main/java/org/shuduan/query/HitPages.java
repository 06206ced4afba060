package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.index.Fields;

/**
 * Reads the pages of a query within one {@link Snapshot}.
 *
 * <p>Where duplicates are hidden, a hit is shown if no other member of its group comes before it in
 * the order asked for. The engine cannot collapse behind the first page, so a second request asks
 * which member of each group comes first.
 */
final class HitPages {

  /**
   * A page.
   *
   * @param hits at most as many as asked for
   * @param last the sort values to go on behind, or null after the last page
   * @param pit the id under which the snapshot is to be asked for next
   * @param response the first answer, with all that was counted
   */
  record Page(
      List<Hit<StoredParagraph>> hits,
      @Nullable List<FieldValue> last,
      String pit,
      SearchResponse<StoredParagraph> response) {}

  private final SearchContext context;
  private final RequestBuilder requests;
  private final Duplicates duplicates;

  HitPages(SearchContext context, RequestBuilder requests, Duplicates duplicates) {
    this.context = context;
    this.requests = requests;
    this.duplicates = duplicates;
  }

  /**
   * The page behind a hit.
   *
   * @param request the request, in a snapshot, to be completed
   * @param after the sort values of that hit, or null for the first page
   * @param size how many hits, from 1
   */
  Page behind(
      String pit, SearchRequest.Builder request, @Nullable List<FieldValue> after, int size) {
    SearchResponse<StoredParagraph> first = send(pit, request, after, size);
    SearchResponse<StoredParagraph> response = first;
    String id = pit;
    while (true) {
      id = response.pitId() == null ? id : response.pitId();
      List<Hit<StoredParagraph>> found = response.hits().hits();
      boolean more = found.size() > size;
      List<Hit<StoredParagraph>> scanned = more ? found.subList(0, size) : found;
      List<Hit<StoredParagraph>> shown = shown(id, scanned);
      if (!more || !shown.isEmpty()) {
        List<FieldValue> last = more ? sortValues(scanned.get(scanned.size() - 1)) : null;
        return new Page(shown, last, id, first);
      }
      List<FieldValue> next = sortValues(scanned.get(scanned.size() - 1));
      response = send(id, requests.hits(), next, size);
    }
  }

  private SearchResponse<StoredParagraph> send(
      String pit, SearchRequest.Builder request, @Nullable List<FieldValue> after, int size) {
    request.pit(p -> p.id(pit).keepAlive(Snapshot.KEEP_ALIVE)).size(size == 0 ? 0 : size + 1);
    if (after != null) {
      request.searchAfter(after);
    }
    return context.send(request.build(), StoredParagraph.class);
  }

  private List<Hit<StoredParagraph>> shown(String pit, List<Hit<StoredParagraph>> hits) {
    Set<String> repeated =
        duplicates == Duplicates.HIDE
            ? hits.stream()
                .map(AnswerReader::paragraph)
                .filter(paragraph -> paragraph.duplicates() > 1)
                .map(StoredParagraph::duplicateGroup)
                .collect(Collectors.toSet())
            : Set.of();
    if (repeated.isEmpty()) {
      return hits;
    }
    Query amongThem = Queries.terms(Fields.DUPLICATE_GROUP, repeated);
    SearchResponse<StoredParagraph> heads =
        context.send(
            requests
                .heads(amongThem)
                .pit(p -> p.id(pit).keepAlive(Snapshot.KEEP_ALIVE))
                .size(repeated.size())
                .build(),
            StoredParagraph.class);
    Map<String, String> first =
        heads.hits().hits().stream()
            .map(AnswerReader::paragraph)
            .collect(Collectors.toMap(StoredParagraph::duplicateGroup, StoredParagraph::id));
    List<Hit<StoredParagraph>> shown = new ArrayList<>(hits);
    shown.removeIf(
        hit -> {
          StoredParagraph paragraph = AnswerReader.paragraph(hit);
          String head = first.get(paragraph.duplicateGroup());
          return paragraph.duplicates() > 1 && head != null && !head.equals(paragraph.id());
        });
    return shown;
  }

  /** What a snapshot adds at the end means nothing in another. */
  static List<FieldValue> sortValues(Hit<?> hit) {
    return hit.sort();
  }
}
