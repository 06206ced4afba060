package org.shuduan.query.http;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each request when it has ended: who asked, what, with which outcome, how many bytes of
 * content and how long it took.
 */
final class AccessLog implements RequestLog {

  /** The attribute of a request that holds the name of its token. */
  static final String TOKEN = "org.shuduan.token";

  private static final Logger LOG = LoggerFactory.getLogger("org.shuduan.access");

  @Override
  public void log(Request request, Response response) {
    LOG.info(
        "{} {} \"{} {}\" {} {} B {} ms id={}",
        Request.getRemoteAddr(request),
        orDash(request.getAttribute(TOKEN)),
        request.getMethod(),
        request.getHttpURI().getPathQuery(),
        response.getStatus(),
        Response.getContentBytesWritten(response),
        took(request).toMillis(),
        orDash(request.getAttribute(RequestIds.ATTRIBUTE)));
  }

  static Duration took(Request request) {
    return Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
  }

  private static Object orDash(Object value) {
    return value == null ? "-" : value;
  }
}
