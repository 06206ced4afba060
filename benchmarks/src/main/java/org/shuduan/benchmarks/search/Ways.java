package org.shuduan.benchmarks.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuduan.benchmarks.server.Exchange;
import org.shuduan.benchmarks.server.MeasuredServer;
import org.shuduan.benchmarks.server.RawClient;
import org.shuduan.benchmarks.server.RecordingProxy;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.http.ApiServer;

/** The ways to put a question: raw, by the library, by HTTP. */
final class Ways implements AutoCloseable {

  /** In the order of the table; the first is what the others are compared with. */
  enum Way {
    RAW,
    LIBRARY,
    HTTP
  }

  private final RawClient elasticsearch;
  private final ReportSearch library;
  private final ApiServer api;
  private final RawClient http;
  private final List<Exchange> recorded = Collections.synchronizedList(new ArrayList<>());
  private final RecordingProxy proxy;
  private final Engine watchedEngine;
  private final ReportSearch watched;

  Ways(MeasuredServer server) throws IOException {
    this.elasticsearch = new RawClient(server.url());
    this.library = library(server.engine());
    this.api = ApiServer.start(library, 0);
    this.http = new RawClient(api.url());
    this.proxy = RecordingProxy.before(server.url(), recorded::add);
    this.watchedEngine = Engine.connect(EngineOptions.at(proxy.url()));
    this.watched = library(watchedEngine);
  }

  /** How many paragraphs match a question. */
  long hits(Question question) {
    return question.ask(library);
  }

  /** A case by each way: the same questions in the same order. */
  Map<Way, List<Runnable>> of(SearchCase asked) {
    List<Runnable> raw = new ArrayList<>();
    for (Question question : asked.questions()) {
      List<Exchange> requests = requestsOf(question);
      raw.add(() -> requests.forEach(elasticsearch::send));
    }
    Map<Way, List<Runnable>> ways = new LinkedHashMap<>();
    ways.put(Way.RAW, raw);
    ways.put(
        Way.LIBRARY, asked.questions().stream().<Runnable>map(q -> () -> q.ask(library)).toList());
    ways.put(
        Way.HTTP,
        asked.questions().stream()
            .map(Question::path)
            .<Runnable>map(p -> () -> http.get(p))
            .toList());
    return ways;
  }

  /** What the library sends to Elasticsearch once it knows the live generation. */
  private List<Exchange> requestsOf(Question question) {
    question.ask(watched);
    recorded.clear();
    question.ask(watched);
    return List.copyOf(recorded);
  }

  private static ReportSearch library(Engine engine) {
    return new ReportSearch(engine, UnitCatalogue.standard(), Gazetteer.standard());
  }

  @Override
  public void close() {
    api.close();
    watchedEngine.close();
    proxy.close();
  }
}
