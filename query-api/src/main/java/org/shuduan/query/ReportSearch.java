package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generations;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.mappings.unit.UnitCatalogue;
import tools.jackson.core.type.TypeReference;

/**
 * Answers queries over the live generation of indices, each with one request to Elasticsearch. Safe
 * for use by many threads.
 */
public final class ReportSearch {

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

  /** With the subject keys that come with Shuduan, and the default limits. */
  public ReportSearch(Engine engine, UnitCatalogue units, Gazetteer gazetteer) {
    this(engine, units, gazetteer, SubjectKeys.standard(), SearchLimits.defaults());
  }

  /**
   * A search that reads queries by the same data as documents were read by.
   *
   * @param engine not closed by this search
   */
  public ReportSearch(
      Engine engine,
      UnitCatalogue units,
      Gazetteer gazetteer,
      SubjectKeys keys,
      SearchLimits limits) {
    this.engine = engine;
    this.keys = keys;
    this.generations = new Generations(engine);
    this.gazetteer = gazetteer;
    this.limits = limits;
    this.interpreter = new Interpreter(units, gazetteer, keys, limits);
  }

  /**
   * Answers a query.
   *
   * @throws QueryException if a part of the query is wrong, ambiguous or not supported yet
   * @throws EngineException.Unreachable if Elasticsearch does not answer in time
   * @throws EngineException.NothingIndexed if nothing is indexed yet
   * @throws EngineException.SchemaMismatch if what is indexed was made for another schema
   */
  public SearchAnswer search(SearchQuery query) {
    Live known = live.get();
    if (known == null) {
      known = learn(null);
    }
    SearchPlan plan = interpreter.plan(query, known.labels());
    Filters filters = new Filters(plan, keys);
    Facets facets = new Facets(plan, filters, limits.facetValues());
    SearchResponse<StoredParagraph> response =
        send(new RequestBuilder(plan, filters, facets, limits).build());
    return new AnswerReader(plan, facets, current(known, response).labels()).read(response);
  }

  /** The themes of the live generation, in the order of their catalogue. */
  public List<ThemeLabel> themes() {
    return themes(generations.requireLive());
  }

  /** Whether a generation that this program can read is live; throws what a search would throw. */
  public void requireReady() {
    generations.requireLive();
  }

  private SearchResponse<StoredParagraph> send(SearchRequest request) {
    try {
      return engine.call(client -> client.search(request, StoredParagraph.class));
    } catch (EngineException.Refused e) {
      if (e.status() == NOT_FOUND) {
        live.set(null);
        generations.requireLive();
      }
      throw e;
    }
  }

  /** Hits name their index: with another one, another generation has become live. */
  private Live current(Live known, SearchResponse<?> response) {
    if (response.hits().hits().isEmpty()) {
      return known;
    }
    String index = response.hits().hits().get(0).index();
    if (index.equals(known.index())) {
      return known;
    }
    return known.index() == null ? remember(new Live(index, known.labels())) : learn(index);
  }

  private Live learn(@Nullable String index) {
    return remember(new Live(index, new Labels(gazetteer, themes(generations.requireLive()))));
  }

  private Live remember(Live found) {
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
