package org.shuduan.indexer.store;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Patience;

/** Goes through all documents of an index for some of their doc values. */
final class FieldScan {

  private static final int PAGE = 10_000;
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));

  private final Engine engine;
  private final Patience patience;
  private final String index;
  private final List<String> fields;

  /** The values of one document. */
  record Values(Map<String, JsonData> fields) {

    /** The first value of a field, null if it has none. */
    <T> @Nullable T first(String name, Class<T[]> type) {
      JsonData values = fields.get(name);
      return values == null ? null : values.to(type)[0];
    }

    /**
     * The first value of a field.
     *
     * @throws IllegalStateException if it has none
     */
    <T> T required(String name, Class<T[]> type) {
      T value = first(name, type);
      if (value == null) {
        throw new IllegalStateException("a document has no " + name);
      }
      return value;
    }
  }

  FieldScan(Engine engine, Patience patience, String index, List<String> fields) {
    this.engine = engine;
    this.patience = patience;
    this.index = index;
    this.fields = fields;
  }

  /** Hands on the documents that readers see, in no particular order. */
  void each(Consumer<Values> consumer) {
    String view =
        engine
            .call(
                patience,
                client -> client.openPointInTime(p -> p.index(index).keepAlive(KEEP_ALIVE)))
            .id();
    List<FieldValue> after = List.of();
    do {
      SearchResponse<Void> page = page(view, after);
      page.hits().hits().forEach(hit -> consumer.accept(new Values(hit.fields())));
      after = last(page);
    } while (!after.isEmpty());
    engine.call(client -> client.closePointInTime(p -> p.id(view)));
  }

  private SearchResponse<Void> page(String view, List<FieldValue> after) {
    return engine.call(
        patience,
        client ->
            client.search(
                s -> {
                  s.pit(p -> p.id(view).keepAlive(KEEP_ALIVE))
                      .size(PAGE)
                      .source(c -> c.fetch(false))
                      .trackTotalHits(t -> t.enabled(false))
                      .allowPartialSearchResults(false)
                      .sort(o -> o.field(f -> f.field("_shard_doc")));
                  fields.forEach(field -> s.docvalueFields(d -> d.field(field)));
                  return after.isEmpty() ? s : s.searchAfter(after);
                },
                Void.class));
  }

  private static List<FieldValue> last(SearchResponse<Void> page) {
    List<Hit<Void>> hits = page.hits().hits();
    return hits.size() < PAGE ? List.of() : hits.get(hits.size() - 1).sort();
  }
}
