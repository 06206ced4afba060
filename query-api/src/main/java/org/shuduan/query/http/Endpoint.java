package org.shuduan.query.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An address of the API that answers {@code GET}.
 *
 * @param path with the names of its parts in braces
 * @param summary what it answers, in Chinese
 * @param parameters all that a request may say; anything else is an error
 * @param answers what it answers with
 * @param action answers a request
 */
record Endpoint(
    String path, String summary, List<Parameter> parameters, Content answers, Action action) {

  /**
   * What an endpoint answers with when all is well.
   *
   * @param type the type that is written as JSON, or null where it is text
   * @param mediaTypes what the answer may be
   */
  record Content(java.lang.reflect.@Nullable Type type, List<String> mediaTypes) {

    static Content json(java.lang.reflect.Type type) {
      return new Content(type, List.of(Answers.JSON));
    }

    static Content text(String... mediaTypes) {
      return new Content(null, List.of(mediaTypes));
    }
  }

  /** Answers what was asked. */
  @FunctionalInterface
  interface Action {
    void answer(Given given, Context context) throws Exception;
  }

  /** Answers with what a function gives. */
  static <T> Endpoint json(
      String path,
      String summary,
      java.lang.reflect.Type type,
      List<Parameter> parameters,
      Function<Given, T> answer) {
    return new Endpoint(
        path,
        summary,
        parameters,
        Content.json(type),
        (given, context) -> Answers.json(context, answer.apply(given)));
  }

  /** Reads the request and answers it. */
  void handle(Context context) throws Exception {
    Metrics.route(context, path);
    Given.requireEncoded(context.queryString());
    Map<String, List<String>> values = new TreeMap<>(context.queryParamMap());
    context.pathParamMap().forEach((name, value) -> values.put(name, List.of(value)));
    action.answer(Given.of(parameters, values), context);
  }
}
