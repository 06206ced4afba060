package org.shuduan.indexer.store;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Patience;
import org.shuduan.mappings.index.Fields;

/** Documents as readers see them, page by page in the order of their ids. */
final class IdPages {

  private static final int PAGE = 1_000;

  private static final SortOptions BY_ID =
      SortOptions.of(s -> s.field(f -> f.field(Fields.ID).order(SortOrder.Asc)));

  private IdPages() {}

  /**
   * Hands on the pages, none of them empty.
   *
   * @param asked says which documents of which index, and what of them
   */
  static <T> void each(
      Engine engine,
      Patience patience,
      UnaryOperator<SearchRequest.Builder> asked,
      Class<T> type,
      Consumer<List<Hit<T>>> pages) {
    FieldValue after = FieldValue.of("");
    while (true) {
      SearchRequest request =
          asked
              .apply(new SearchRequest.Builder())
              .size(PAGE)
              .trackTotalHits(t -> t.enabled(false))
              .allowPartialSearchResults(false)
              .sort(BY_ID)
              .searchAfter(after)
              .build();
      List<Hit<T>> hits =
          engine.call(patience, client -> client.search(request, type)).hits().hits();
      if (hits.isEmpty()) {
        return;
      }
      pages.accept(hits);
      after = FieldValue.of(hits.get(hits.size() - 1).id());
    }
  }
}
