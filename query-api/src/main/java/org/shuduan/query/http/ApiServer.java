package org.shuduan.query.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.shuduan.engine.EngineException;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.query.QueryException;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.http.access.RateLimit;
import org.shuduan.query.http.access.TokenFile;
import org.shuduan.query.http.access.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the query API below {@code /api/v1} and the search page. See docs/contracts.md. */
public final class ApiServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
  private static final int NOT_FOUND = 404;

  private final ServerOptions options;
  private final List<Endpoint> endpoints;
  private final OpenRequests open = new OpenRequests();
  private final Metrics metrics = new Metrics();
  private final Javalin server;
  private final URI url;

  private ApiServer(ReportSearch search, ServerOptions options) {
    this.options = options;
    this.endpoints = Endpoints.of(search, Gazetteer.standard(), options.exportRows());
    this.server = Javalin.create(this::configure);
    server.start(options.host(), options.port());
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    this.url = URI.create("http://" + host + ":" + server.port() + "/");
  }

  /**
   * Starts the server on loopback, for everybody on this machine.
   *
   * @param port where to listen, 0 for any free port
   * @throws PortTakenException if another program listens there
   */
  public static ApiServer start(ReportSearch search, int port) {
    return start(search, ServerOptions.onLoopback(port));
  }

  /**
   * Starts the server.
   *
   * @throws PortTakenException if another program listens there
   * @throws org.shuduan.query.http.access.TokenException if the token file cannot be used
   */
  public static ApiServer start(ReportSearch search, ServerOptions options) {
    try {
      return new ApiServer(search, options);
    } catch (JavalinBindException e) {
      throw new PortTakenException(options.port(), e);
    }
  }

  /** The address of the page; the API lies below it. */
  public URI url() {
    return url;
  }

  /**
   * Stops: new requests get 503, open ones may end as long as the options say. A second call does
   * nothing.
   */
  @Override
  public void close() {
    try {
      open.drain(options.drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(this::configure);
    if (!options.origins().isEmpty()) {
      config.bundledPlugins.enableCors(
          cors ->
              cors.addRule(
                  rule -> {
                    options.origins().forEach(rule::allowHost);
                    rule.exposeHeader(RequestIds.HEADER);
                  }));
    }
    PageFiles.add(config.staticFiles);
    addRoutes(config.routes);
  }

  private void configure(Server jetty) {
    jetty.setHandler(new RequestIds(open));
    jetty.setErrorHandler(new ServerProblems());
    jetty.setRequestLog(
        options.accessLog() ? new RequestLog.Collection(metrics, new AccessLog()) : metrics);
  }

  private void addRoutes(RoutesConfig routes) {
    if (options.tokens() != null) {
      TokenGate gate =
          new TokenGate(
              new Tokens(new TokenFile(options.tokens())),
              new RateLimit(options.requestsPerMinute()));
      routes.before("/api/*", gate);
      routes.before("/metrics", gate);
    }
    endpoints.forEach(endpoint -> routes.get(endpoint.path(), endpoint::handle));
    routes.get("/metrics", metrics::write);
    byte[] description = OpenApi.of(endpoints, options.tokens() != null);
    routes.get(OpenApi.PATH, context -> Answers.json(context, description));
    routes.exception(QueryException.class, (e, context) -> Answers.problem(context, Problem.of(e)));
    routes.exception(EngineException.class, ApiServer::engineFailed);
    routes.exception(Exception.class, ApiServer::failed);
    routes.error(NOT_FOUND, ApiServer::notFound);
  }

  private static void engineFailed(EngineException e, Context context) {
    LOG.warn("{} {}: {}", id(context), context.path(), e.getMessage());
    Answers.problem(context, Problem.of(e));
  }

  private static void failed(Exception e, Context context) {
    LOG.error("{} {} failed", id(context), context.path(), e);
    Answers.problem(context, Problem.internal());
  }

  /** What Javalin knows no route for; a paragraph that is not there is a problem already. */
  private static void notFound(Context context) {
    if (!Problem.MEDIA_TYPE.equals(context.res().getContentType())) {
      Answers.problem(context, Problem.notFound(context.path()));
    }
  }

  private static Object id(Context context) {
    return context.req().getAttribute(RequestIds.ATTRIBUTE);
  }
}
