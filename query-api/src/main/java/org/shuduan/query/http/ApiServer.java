package org.shuduan.query.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.Map;
import org.shuduan.engine.EngineException;
import org.shuduan.mappings.Json;
import org.shuduan.query.QueryException;
import org.shuduan.query.ReportSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the query API and the search page on loopback.
 *
 * <ul>
 *   <li>{@code GET /} the page
 *   <li>{@code GET /api/v1/search} see docs/contracts.md
 *   <li>{@code GET /api/v1/themes} the themes with their names and groups
 *   <li>{@code GET /healthz} 200 as long as the server runs, whatever Elasticsearch does
 * </ul>
 */
public final class ApiServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
  private static final String HOST = "127.0.0.1";
  private static final String PAGE = "/org/shuduan/query/http/page";
  private static final String JSON = "application/json";

  /** Everything that the page loads comes from this server, and nobody frames it. */
  private static final Map<String, String> PAGE_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  private static final String RETRY_AFTER_SECONDS = "5";
  private static final int NOT_FOUND = 404;

  private final ReportSearch search;
  private final Javalin server;

  private ApiServer(ReportSearch search, int port) {
    this.search = search;
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.staticFiles.add(
                  files -> {
                    files.directory = PAGE;
                    files.location = Location.CLASSPATH;
                    files.headers = PAGE_HEADERS;
                  });
              addRoutes(config.routes);
            });
    server.start(HOST, port);
  }

  /**
   * Starts the server.
   *
   * @param port where to listen, 0 for any free port
   * @throws PortTakenException if another program listens there
   */
  public static ApiServer start(ReportSearch search, int port) {
    try {
      return new ApiServer(search, port);
    } catch (JavalinBindException e) {
      throw new PortTakenException(port, e);
    }
  }

  /** The address of the page; the API lies below it. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + server.port() + "/");
  }

  /** Stops listening. */
  @Override
  public void close() {
    server.stop();
  }

  private void addRoutes(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/themes", context -> answer(context, search.themes()));
    routes.get("/healthz", context -> answer(context, Map.of("status", "ok")));
    routes.exception(QueryException.class, (e, context) -> answer(context, Problem.of(e)));
    routes.exception(EngineException.class, ApiServer::engineFailed);
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), e);
          answer(context, Problem.internal());
        });
    routes.error(NOT_FOUND, context -> answer(context, Problem.notFound(context.path())));
  }

  private void search(Context context) {
    SearchParameters.requireEncoded(context.queryString());
    answer(context, search.search(SearchParameters.read(context.queryParamMap())));
  }

  private static void engineFailed(EngineException e, Context context) {
    LOG.warn("{} {}: {}", context.method(), context.path(), e.getMessage());
    answer(context, Problem.of(e));
  }

  private static void answer(Context context, Object body) {
    context.contentType(JSON).result(Json.mapper().writeValueAsBytes(body));
  }

  private static void answer(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(Json.mapper().writeValueAsBytes(problem));
    if (problem.mayPass()) {
      context.header("Retry-After", RETRY_AFTER_SECONDS);
    }
  }
}
