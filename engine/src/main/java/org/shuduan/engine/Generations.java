package org.shuduan.engine;

import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.index.IndexOptions;

/**
 * The generations of indices on one Elasticsearch, and the aliases that make one of them live.
 *
 * <p>Readers only ever use the aliases; all of them move in one atomic call, so that no search
 * mixes two generations.
 */
public final class Generations {

  /** Under what name {@code _meta} keeps how often the indices are refreshed. */
  private static final String REFRESH = "refresh_interval";

  private static final JsonData AS_ELASTICSEARCH_LIKES = JsonData.fromJson("null");

  private final Engine engine;
  private final Clock clock;

  public Generations(Engine engine) {
    this(engine, Clock.systemUTC());
  }

  Generations(Engine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Makes the empty indices of a new generation. No reader sees them yet.
   *
   * @param meta what the indices shall say of the data they were made with
   * @param options how the indices are laid out
   * @throws EngineException if Elasticsearch cannot be reached or refuses, for instance because it
   *     lacks the IK analyzers
   */
  public Generation create(Map<String, ?> meta, IndexOptions options) {
    Generation generation = Generation.begunAt(clock.instant());
    Map<String, Object> described = new LinkedHashMap<>(meta);
    if (options.refresh() != null) {
      described.put(REFRESH, options.refresh().toMillis() + "ms");
    }
    for (IndexDefinition index : IndexDefinition.values()) {
      String body = index.body(described, options).toString();
      create(generation.index(index), body);
    }
    return generation;
  }

  private void create(String index, String body) {
    try {
      engine.call(
          client -> client.indices().create(c -> c.withJson(new StringReader(body)).index(index)));
    } catch (EngineException.Refused e) {
      // Names are never used twice: if it is there, the answer to a first try was lost.
      if (!String.valueOf(e.getMessage()).contains("resource_already_exists")) {
        throw e;
      }
    }
  }

  /** The same, laid out as {@link IndexOptions#DEFAULT} says. */
  public Generation create(Map<String, ?> meta) {
    return create(meta, IndexOptions.DEFAULT);
  }

  /** Makes everything written so far visible to searches. */
  public void refresh(Generation generation) {
    engine.call(client -> client.indices().refresh(r -> r.index(generation.indices())));
  }

  /**
   * Keeps what is written from readers until {@link #show}. Nothing else refreshes the indices
   * then.
   */
  public void hide(Generation generation) {
    setRefreshInterval(generation, JsonData.of("-1"));
  }

  /**
   * Makes everything written so far visible to searches, and lets refreshes happen by themselves
   * again, as often as the options said with which the generation was made.
   */
  public void show(Generation generation) {
    refresh(generation);
    setRefreshInterval(generation, meta(generation).getOrDefault(REFRESH, AS_ELASTICSEARCH_LIKES));
  }

  private void setRefreshInterval(Generation generation, JsonData interval) {
    engine.call(
        client ->
            client
                .indices()
                .putSettings(
                    s ->
                        s.index(generation.indices())
                            .settings(
                                settings -> settings.otherSettings("refresh_interval", interval))));
  }

  /** Moves all aliases to this generation in one atomic call. */
  public void activate(Generation generation) {
    List<Action> actions = new ArrayList<>();
    for (IndexDefinition index : IndexDefinition.values()) {
      actions.add(
          Action.of(
              a ->
                  a.remove(
                      r -> r.index(index.alias() + "-*").alias(index.alias()).mustExist(false))));
      actions.add(
          Action.of(a -> a.add(r -> r.index(generation.index(index)).alias(index.alias()))));
    }
    engine.call(client -> client.indices().updateAliases(u -> u.actions(actions)));
  }

  /** The generation that the aliases point at, if there is one. */
  public Optional<Generation> live() {
    String alias = IndexDefinition.PARAGRAPHS.alias();
    return engine
        .call(
            client -> client.indices().getAlias(a -> a.index(alias + "-*").ignoreUnavailable(true)))
        .result()
        .entrySet()
        .stream()
        .filter(index -> index.getValue().aliases().containsKey(alias))
        .flatMap(index -> Generation.of(index.getKey(), IndexDefinition.PARAGRAPHS).stream())
        .findFirst();
  }

  /**
   * The generation that the aliases point at.
   *
   * @throws EngineException.NothingIndexed if nothing is live
   */
  public Generation requireGeneration() {
    return live().orElseThrow(() -> new EngineException.NothingIndexed(engine.options()));
  }

  /**
   * The live generation, made for this program's schema.
   *
   * @return what its indices say of the data they were made with
   * @throws EngineException.NothingIndexed if nothing is live
   * @throws EngineException.SchemaMismatch if it was made for another schema
   */
  public Map<String, JsonData> requireLive() {
    return requireSchema(requireGeneration());
  }

  /**
   * The same of any generation.
   *
   * @throws EngineException.SchemaMismatch if it was made for another schema
   */
  public Map<String, JsonData> requireSchema(Generation generation) {
    Map<String, JsonData> meta = meta(generation);
    JsonData version = meta.get("schema_version");
    if (version == null || version.to(Integer.class) != IndexDefinition.SCHEMA_VERSION) {
      throw new EngineException.SchemaMismatch(
          version == null ? "未知" : version.toString(), IndexDefinition.SCHEMA_VERSION);
    }
    return meta;
  }

  /** What the indices of a generation say of the data they were made with. */
  public Map<String, JsonData> meta(Generation generation) {
    String index = generation.index(IndexDefinition.PARAGRAPHS);
    var mappings =
        engine.call(client -> client.indices().getMapping(m -> m.index(index))).result().get(index);
    return mappings == null ? Map.of() : mappings.mappings().meta();
  }

  /**
   * Makes the indices of a generation say something more of themselves, in place of what they said
   * of it before.
   *
   * @param name under what name {@link #meta} gives it
   */
  public void describe(Generation generation, String name, String value) {
    Map<String, JsonData> meta = new LinkedHashMap<>(meta(generation));
    JsonData before = meta.put(name, JsonData.of(value));
    if (before == null || !before.to(String.class).equals(value)) {
      engine.call(
          client ->
              client
                  .indices()
                  .putMapping(
                      m -> m.index(generation.index(IndexDefinition.PARAGRAPHS)).meta(meta)));
    }
  }

  /** All generations that have an index, oldest first. */
  public List<Generation> all() {
    TreeSet<Generation> found = new TreeSet<>();
    for (IndexDefinition index : IndexDefinition.values()) {
      engine
          .call(client -> client.indices().get(g -> g.index(index.alias() + "-*")))
          .result()
          .keySet()
          .forEach(name -> Generation.of(name, index).ifPresent(found::add));
    }
    return List.copyOf(found);
  }

  /** Removes the indices of a generation for good. */
  public void delete(Generation generation) {
    engine.call(
        client ->
            client.indices().delete(d -> d.index(generation.indices()).ignoreUnavailable(true)));
  }
}
