package org.shuduan.query.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.shuduan.mappings.Json;

/** Writes what the API answers. */
final class Answers {

  static final String JSON = "application/json";

  private static final String RETRY_AFTER = "Retry-After";

  private Answers() {}

  static void json(Context context, Object body) {
    json(context, Json.mapper().writeValueAsBytes(body));
  }

  /** Javalin turns it into a 304 for who has it already. */
  static void json(Context context, byte[] body) {
    context.header(HttpHeader.ETAG.asString(), tag(body)).contentType(JSON).result(body);
  }

  /** Tells one answer to a request from another. Javalin's own costs as much as a search. */
  private static String tag(byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return "\"%x-%x\"".formatted(body.length, checksum.getValue());
  }

  static void problem(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(Json.mapper().writeValueAsBytes(problem));
    if (problem.retryAfter() != null) {
      context.header(RETRY_AFTER, problem.retryAfter().toString());
    }
  }

  /** The same beneath Javalin, where it was not asked. */
  static void problem(Response response, Problem problem, Callback callback) {
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem.retryAfter() != null) {
      response.getHeaders().put(RETRY_AFTER, problem.retryAfter().toString());
    }
    response.write(true, ByteBuffer.wrap(Json.mapper().writeValueAsBytes(problem)), callback);
  }
}
