package org.shuduan.query.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request an id: the one that it brings, else a new one. The answer names it. */
final class RequestIds extends Handler.Wrapper {

  static final String HEADER = "X-Request-Id";

  /** The attribute of a request that holds its id. */
  static final String ATTRIBUTE = "org.shuduan.request-id";

  /** What a log line can hold without harm. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  RequestIds(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String brought = request.getHeaders().get(HEADER);
    String id =
        brought != null && HARMLESS.matcher(brought).matches()
            ? brought
            : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    response.getHeaders().put(HEADER, id);
    return super.handle(request, response, callback);
  }
}
