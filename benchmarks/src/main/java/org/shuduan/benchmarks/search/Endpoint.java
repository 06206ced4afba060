package org.shuduan.benchmarks.search;

import java.util.List;
import java.util.Map;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.http.SearchParameters;

/** A question that the HTTP API and the library answer alike. */
enum Endpoint {
  SEARCH("/api/v1/search") {
    @Override
    long ask(ReportSearch library, Map<String, List<String>> parameters) {
      SearchAnswer answer = library.search(SearchParameters.read(parameters));
      return answer.total().value();
    }
  };

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** Where the HTTP API answers it. */
  String path() {
    return path;
  }

  /**
   * Asks the library.
   *
   * @return how many paragraphs match
   */
  abstract long ask(ReportSearch library, Map<String, List<String>> parameters);
}
