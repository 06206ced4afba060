package org.shuduan.query.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuduan.query.http.access.RateLimit;
import org.shuduan.query.http.access.Tokens;

/**
 * Lets in who brings a token, as {@code Authorization: Bearer …} or, from the page, as a cookie;
 * and each not too often.
 */
final class TokenGate implements Handler {

  /** The cookie in which the page keeps what its user typed. */
  static final String COOKIE = "shuduan_token";

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final RateLimit limit;

  TokenGate(Tokens tokens, RateLimit limit) {
    this.tokens = tokens;
    this.limit = limit;
  }

  @Override
  public void handle(Context context) {
    Optional<String> name = Optional.ofNullable(secret(context)).flatMap(tokens::nameOf);
    if (name.isEmpty()) {
      context.header("WWW-Authenticate", "Bearer realm=\"shuduan\"");
      refuse(context, Problem.unauthorized());
      return;
    }
    context.req().setAttribute(AccessLog.TOKEN, name.get());
    Duration wait = limit.take(name.get());
    if (!wait.isZero()) {
      refuse(context, Problem.tooManyRequests(wait));
    }
  }

  private static @Nullable String secret(Context context) {
    String header = context.header("Authorization");
    if (header == null) {
      return context.cookie(COOKIE);
    }
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  private static void refuse(Context context, Problem problem) {
    Answers.problem(context, problem);
    context.skipRemainingHandlers();
  }
}
