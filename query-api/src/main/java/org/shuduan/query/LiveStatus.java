package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.CountResponse;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.Map;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.core.type.TypeReference;

/**
 * What is live.
 *
 * @param generation the name of the live generation
 * @param begunAt when it was begun
 * @param schemaVersion the version of its schema, which is this program's
 * @param paragraphs how many paragraphs it holds
 * @param quantities how many quantities
 * @param sources how many files, with those that were rejected
 * @param madeWith the fingerprints of the data that it was made with, by name
 */
public record LiveStatus(
    String generation,
    Instant begunAt,
    int schemaVersion,
    long paragraphs,
    long quantities,
    long sources,
    Map<String, String> madeWith) {

  public LiveStatus {
    madeWith = Map.copyOf(madeWith);
  }

  static LiveStatus of(SearchContext context) {
    Engine engine = context.engine();
    Map<String, JsonData> meta = context.generations().requireLive();
    Generation live = context.generations().requireGeneration();
    return new LiveStatus(
        live.name(),
        live.begun(),
        IndexDefinition.SCHEMA_VERSION,
        count(engine, live, IndexDefinition.PARAGRAPHS),
        count(engine, live, IndexDefinition.QUANTITIES),
        count(engine, live, IndexDefinition.SOURCES),
        fingerprints(meta));
  }

  private static long count(Engine engine, Generation live, IndexDefinition index) {
    CountResponse counted = engine.call(client -> client.count(c -> c.index(live.index(index))));
    return counted.count();
  }

  private static Map<String, String> fingerprints(Map<String, JsonData> meta) {
    JsonData stored = meta.get("fingerprints");
    return stored == null
        ? Map.of()
        : Json.mapper()
            .readValue(stored.toJson().toString(), new TypeReference<Map<String, String>>() {});
  }
}
