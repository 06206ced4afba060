package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generations;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.mappings.unit.UnitCatalogue;
import tools.jackson.core.type.TypeReference;

/**
 * What all entry points of {@link ReportSearch} share: the engine, what is known of the live
 * generation, and the way in which a query is read and sent.
 */
final class SearchContext {

  private static final int NOT_FOUND = 404;
  private static final String THEMES = "themes";

  private final Engine engine;
  private final Generations generations;
  private final Gazetteer gazetteer;
  private final SubjectKeys keys;
  private final SearchLimits limits;
  private final Interpreter interpreter;
  private final AtomicReference<@Nullable Live> live = new AtomicReference<>();

  /** What is known of the live generation. The index is null until a hit has named it. */
  private record Live(@Nullable String index, Labels labels) {}

  SearchContext(
      Engine engine,
      UnitCatalogue units,
      Gazetteer gazetteer,
      SubjectKeys keys,
      SearchLimits limits) {
    this.engine = engine;
    this.generations = new Generations(engine);
    this.gazetteer = gazetteer;
    this.keys = keys;
    this.limits = limits;
    this.interpreter = new Interpreter(units, gazetteer, keys, limits);
  }

  /** What there is to say of the units that a plan asks for. */
  UnitNotices notices(SearchPlan plan) {
    return new UnitNotices(plan, keys);
  }

  Engine engine() {
    return engine;
  }

  Generations generations() {
    return generations;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  SearchLimits limits() {
    return limits;
  }

  /** What the query asks for. */
  SearchPlan plan(SearchQuery query) {
    return interpreter.plan(query, labels());
  }

  /** The code of a region, from its code or name. */
  String region(Facet facet, String codeOrName) {
    return interpreter.region(facet, codeOrName, labels());
  }

  Filters filters(SearchPlan plan) {
    return new Filters(plan, keys);
  }

  /** A request that matches what the plan asks for; what is counted or fetched is to be added. */
  SearchRequest.Builder request(SearchPlan plan, Filters filters) {
    return new SearchRequest.Builder()
        .index(IndexDefinition.PARAGRAPHS.alias())
        .query(RequestBuilder.query(plan, filters))
        .size(0)
        .trackTotalHits(t -> t.enabled(false));
  }

  /** Everything that the plan asks for, whatever is counted, without a score. */
  Query matching(SearchPlan plan, Filters filters) {
    List<Query> all = new ArrayList<>(List.of(RequestBuilder.query(plan, filters)));
    all.addAll(filters.apart());
    return Queries.all(all);
  }

  /**
   * Sends a request over the live generation.
   *
   * @throws EngineException.NothingIndexed if nothing is live
   * @throws EngineException.SchemaMismatch if what is live was made for another schema
   */
  <T> SearchResponse<T> send(SearchRequest request, Class<T> type) {
    SearchResponse<T> response;
    try {
      response = engine.call(client -> client.search(request, type));
    } catch (EngineException.Refused e) {
      if (e.status() == NOT_FOUND) {
        live.set(null);
        generations.requireLive();
      }
      throw e;
    }
    requireWhole(response);
    notice(response);
    return response;
  }

  /** A part of an answer would give wrong counts. */
  private void requireWhole(SearchResponse<?> response) {
    if (response.timedOut()) {
      throw new EngineException.TimedOut(engine.options().requestTimeout(), null);
    }
    int failed = response.shards().failed().intValue();
    if (failed > 0) {
      throw new EngineException.Incomplete(failed, response.shards().total().intValue());
    }
  }

  /** The labels of the live generation, as far as is known. */
  Labels labels() {
    Live known = live.get();
    return known == null ? learn(null).labels() : known.labels();
  }

  /** The themes of the live generation, asked for anew. */
  List<ThemeLabel> themes() {
    return themes(generations.requireLive());
  }

  /** Hits name their index: with another one, another generation has become live. */
  private void notice(SearchResponse<?> response) {
    if (response.hits().hits().isEmpty()) {
      return;
    }
    String index = response.hits().hits().get(0).index();
    Live known = live.get();
    if (known == null || !index.equals(known.index())) {
      if (known != null && known.index() == null) {
        live.set(new Live(index, known.labels()));
      } else {
        learn(index);
      }
    }
  }

  private Live learn(@Nullable String index) {
    Live found = new Live(index, new Labels(gazetteer, themes()));
    live.set(found);
    return found;
  }

  /** The documents' own catalogue, or this program's where the index does not hold one. */
  private static List<ThemeLabel> themes(Map<String, JsonData> meta) {
    JsonData stored = meta.get(THEMES);
    return stored == null
        ? ThemeCatalogue.standard().labels()
        : Json.mapper()
            .readValue(stored.toJson().toString(), new TypeReference<List<ThemeLabel>>() {});
  }
}
