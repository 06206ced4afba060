package org.shuduan.query.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.EngineException;
import org.shuduan.query.QueryException;
import org.shuduan.query.QueryException.AmbiguousRegion;
import org.shuduan.query.QueryException.BadQuery;

/**
 * Why a request was not answered, as RFC 9457 writes it. What does not apply is left out.
 *
 * @param type what went wrong, as a name that does not change
 * @param title the same in words, in English
 * @param status the HTTP status
 * @param detail what went wrong this time and what to do, in Chinese
 * @param parameter the parameter at fault
 * @param allowed what may stand there
 * @param candidates the regions that an ambiguous name can stand for
 * @param position where the fault lies in the value, in UTF-16 code units
 * @param retryAfter after how many seconds the same request may succeed; stands in the header of
 *     that name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable List<String> allowed,
    @Nullable List<AmbiguousRegion.Candidate> candidates,
    @Nullable Integer position,
    @JsonIgnore @Nullable Long retryAfter) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int INTERNAL = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

  private static final long SOON = 5;

  static Problem of(QueryException e) {
    if (e instanceof BadQuery bad) {
      return new Problem(
          "urn:shuduan:bad-parameter",
          "bad parameter",
          BAD_REQUEST,
          bad.getMessage(),
          bad.parameter(),
          bad.allowed().isEmpty() ? null : bad.allowed(),
          null,
          bad.position(),
          null);
    }
    if (e instanceof AmbiguousRegion ambiguous) {
      return new Problem(
          "urn:shuduan:ambiguous-region",
          "ambiguous region",
          BAD_REQUEST,
          ambiguous.getMessage(),
          ambiguous.parameter(),
          null,
          ambiguous.candidates(),
          null,
          null);
    }
    return ofParameter("not-found", "not found", NOT_FOUND, e);
  }

  static Problem of(EngineException e) {
    if (e instanceof EngineException.Unreachable) {
      return of("engine-unreachable", "engine unreachable", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.TimedOut) {
      return of("engine-timed-out", "engine timed out", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.Incomplete) {
      return of("engine-incomplete", "engine answered in part", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.NothingIndexed) {
      return of("nothing-indexed", "nothing indexed", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.SchemaMismatch) {
      return of("schema-mismatch", "schema mismatch", INTERNAL, e);
    }
    EngineException.Refused refused = (EngineException.Refused) e;
    boolean busy = refused.status() == TOO_MANY || refused.status() == UNAVAILABLE;
    return busy
        ? of("engine-refused", "engine busy", UNAVAILABLE, e)
        : of("engine-refused", "engine refused the request", BAD_GATEWAY, e);
  }

  static Problem notFound(String path) {
    return of("not-found", "not found", NOT_FOUND, "没有“" + path + "”");
  }

  static Problem unauthorized() {
    return of(
        "unauthorized", "unauthorized", UNAUTHORIZED, "需要有效的令牌：请在请求头写 Authorization: Bearer 令牌");
  }

  static Problem tooManyRequests(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return of("too-many-requests", "too many requests", TOO_MANY, "请求太频繁，请在 " + seconds + " 秒后重试")
        .after(seconds);
  }

  /** The server is being closed. */
  static Problem closing() {
    return of("closing", "closing", UNAVAILABLE, "服务正在停止，请稍后重试");
  }

  /** An error of this program. What it is stands in the log only. */
  static Problem internal() {
    return of("internal", "internal error", INTERNAL, "服务内部出错，详情见服务日志");
  }

  /** What the server itself refused, before it was asked anything. */
  static Problem ofStatus(int status) {
    return status >= INTERNAL
        ? internal()
        : of("bad-request", "bad request", status, "请求不合 HTTP 的规定，请检查地址和请求头");
  }

  private Problem after(long seconds) {
    return new Problem(
        type, title, status, detail, parameter, allowed, candidates, position, seconds);
  }

  private static Problem ofParameter(String type, String title, int status, QueryException e) {
    return new Problem(
        "urn:shuduan:" + type,
        title,
        status,
        String.valueOf(e.getMessage()),
        e.parameter(),
        null,
        null,
        null,
        null);
  }

  private static Problem of(String type, String title, int status, EngineException e) {
    return of(type, title, status, String.valueOf(e.getMessage()));
  }

  /** What is unavailable may be there again soon. */
  private static Problem of(String type, String title, int status, String detail) {
    return new Problem(
        "urn:shuduan:" + type,
        title,
        status,
        detail,
        null,
        null,
        null,
        null,
        status == UNAVAILABLE ? SOON : null);
  }
}
