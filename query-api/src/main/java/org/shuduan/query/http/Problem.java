package org.shuduan.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.EngineException;
import org.shuduan.query.QueryException;
import org.shuduan.query.QueryException.AmbiguousRegion;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.QueryException.NotFound;
import org.shuduan.query.QueryException.NotSupportedYet;

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
    @Nullable Integer position) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int INTERNAL = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

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
          bad.position());
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
          null);
    }
    if (e instanceof NotFound missing) {
      return new Problem(
          "urn:shuduan:not-found",
          "not found",
          NOT_FOUND,
          missing.getMessage(),
          missing.parameter(),
          null,
          null,
          null);
    }
    NotSupportedYet planned = (NotSupportedYet) e;
    return new Problem(
        "urn:shuduan:not-supported-yet",
        "not supported yet",
        BAD_REQUEST,
        planned.getMessage(),
        planned.parameter(),
        null,
        null,
        null);
  }

  static Problem of(EngineException e) {
    if (e instanceof EngineException.Unreachable) {
      return of("urn:shuduan:engine-unreachable", "engine unreachable", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.TimedOut) {
      return of("urn:shuduan:engine-timed-out", "engine timed out", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.Incomplete) {
      return of("urn:shuduan:engine-incomplete", "engine answered in part", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.NothingIndexed) {
      return of("urn:shuduan:nothing-indexed", "nothing indexed", UNAVAILABLE, e);
    }
    if (e instanceof EngineException.SchemaMismatch) {
      return of("urn:shuduan:schema-mismatch", "schema mismatch", INTERNAL, e);
    }
    EngineException.Refused refused = (EngineException.Refused) e;
    boolean busy = refused.status() == TOO_MANY || refused.status() == UNAVAILABLE;
    return of(
        "urn:shuduan:engine-refused",
        busy ? "engine busy" : "engine refused the request",
        busy ? UNAVAILABLE : BAD_GATEWAY,
        e);
  }

  static Problem notFound(String path) {
    return of("urn:shuduan:not-found", "not found", NOT_FOUND, "没有“" + path + "”");
  }

  /** An error of this program. What it is stands in the log only. */
  static Problem internal() {
    return of("urn:shuduan:internal", "internal error", INTERNAL, "服务内部出错，详情见服务日志");
  }

  /** Whether the same request may succeed later. */
  boolean mayPass() {
    return status == UNAVAILABLE;
  }

  private static Problem of(String type, String title, int status, EngineException e) {
    return of(type, title, status, String.valueOf(e.getMessage()));
  }

  private static Problem of(String type, String title, int status, String detail) {
    return new Problem(type, title, status, detail, null, null, null, null);
  }
}
