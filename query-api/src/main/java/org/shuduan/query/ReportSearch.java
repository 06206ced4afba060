package org.shuduan.query;

import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.mappings.unit.UnitCatalogue;

/**
 * Answers queries over the live generation of indices. Safe for use by many threads.
 *
 * <p>All of its methods throw
 *
 * <ul>
 *   <li>{@link QueryException} if a part of the query is wrong or ambiguous,
 *   <li>{@link EngineException.Unreachable} if nobody answers, {@link EngineException.TimedOut} if
 *       not in time,
 *   <li>{@link EngineException.NothingIndexed} if nothing is indexed yet,
 *   <li>{@link EngineException.SchemaMismatch} if what is indexed was made for another schema.
 * </ul>
 */
public final class ReportSearch {

  private final SearchContext context;
  private final Suggestions suggestions;

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
    this.context = new SearchContext(engine, units, gazetteer, keys, limits);
    this.suggestions = new Suggestions(context);
  }

  /** Finds paragraphs and counts facets, with one request; two where a page is turned. */
  public SearchAnswer search(SearchQuery query) {
    return new Searching(context, query).answer();
  }

  /**
   * The body of the request that {@link #search} would send first, as JSON: to be looked at, or
   * sent by hand to the alias {@code shuduan-paragraphs}.
   */
  public String explainRequest(SearchQuery query) {
    return new Searching(context, query).body();
  }

  /** Values of one facet: more of them, those that hold a text, or one level of the regions. */
  public FacetPage values(FacetQuery query) {
    return new FacetValues(context).read(query);
  }

  /** How the values of one subject's numbers spread, among the paragraphs that a query finds. */
  public Distribution distribution(DistributionQuery query) {
    return new Distributions(context).read(query);
  }

  /** What the reports say about one subject, side by side. */
  public Comparison compare(ComparisonQuery query) {
    return new Comparisons(context).read(query);
  }

  /** All hits of a query, one after the other, however many there are; close it when done. */
  public HitStream stream(SearchQuery query) {
    return new HitStream(context, query);
  }

  /** What a user who types may mean. */
  public List<Suggestion> suggest(SuggestionQuery query) {
    return suggestions.read(query);
  }

  /**
   * Paragraphs that speak of the same as a given one, the most similar first; its duplicates are
   * left out.
   *
   * @param query narrows what may come; its text counts as a condition
   * @throws QueryException.NotFound if there is no such paragraph
   */
  public List<SearchAnswer.Hit> similar(String paragraphId, SearchQuery query) {
    return new Paragraphs(context).similar(paragraphId, query);
  }

  /**
   * A paragraph.
   *
   * @throws QueryException.NotFound if there is none of this id
   */
  public SearchAnswer.Hit paragraph(String id) {
    return new Paragraphs(context).byId(id);
  }

  /**
   * A report with all its paragraphs.
   *
   * @throws QueryException.NotFound if there is none of this id
   */
  public ReportText report(String id) {
    return new Reports(context).byId(id);
  }

  /** The reports that hold paragraphs which a query finds, the latest first, page by page. */
  public ReportPage reports(ReportListQuery query) {
    return new Reports(context).list(query);
  }

  /** The themes of the live generation, in the order of their catalogue. */
  public List<ThemeLabel> themes() {
    return context.themes();
  }

  /** What is live. */
  public LiveStatus status() {
    return LiveStatus.of(context);
  }

  /**
   * Whether a generation that this program can read is live and its shards answer, which after a
   * start of Elasticsearch takes longer; throws what a search would throw.
   */
  public void requireReady() {
    context.generations().requireLive();
    search(SearchQuery.builder().size(0).build());
  }
}
