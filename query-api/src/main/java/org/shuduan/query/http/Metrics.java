package org.shuduan.query.http;

import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Counts and times requests by route and status, beside the figures of the Java machine. */
final class Metrics implements RequestLog {

  /** The attribute of a request that holds its route. */
  private static final String ROUTE = "org.shuduan.route";

  /** What answers no route of the API: the page and its files, and addresses that are none. */
  private static final String OTHER = "other";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();
  private final Histogram seconds =
      Histogram.builder()
          .name("shuduan_http_request_seconds")
          .help("Time from the first byte of a request to the last of its answer.")
          .labelNames("route", "status")
          .classicOnly()
          .register(registry);

  Metrics() {
    JvmMetrics.builder().register(registry);
  }

  /** Says which route a request takes. */
  static void route(Context context, String route) {
    context.req().setAttribute(ROUTE, route);
  }

  @Override
  public void log(Request request, Response response) {
    Object route = request.getAttribute(ROUTE);
    seconds
        .labelValues(route == null ? OTHER : route.toString(), String.valueOf(response.getStatus()))
        .observe(AccessLog.took(request).toNanos() / 1e9);
  }

  /** Writes all figures in Prometheus' text format. */
  void write(Context context) {
    context.contentType(PrometheusTextFormatWriter.CONTENT_TYPE);
    try {
      format.write(context.outputStream(), registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
