package org.shuduan.benchmarks.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuduan.query.ReportSearch;

/**
 * One question, as parameters of the HTTP API.
 *
 * @param parameters not encoded, with & between them
 */
record Question(Endpoint endpoint, String parameters) {

  /** Asks the library; how many paragraphs match. */
  long ask(ReportSearch library) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String[] pair : pairs()) {
      values.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
    }
    return endpoint.ask(library, values);
  }

  /** The path and query string for the HTTP API. */
  String path() {
    return pairs().stream()
        .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", endpoint.path() + "?", ""));
  }

  private List<String[]> pairs() {
    return Arrays.stream(parameters.split("&")).map(pair -> pair.split("=", 2)).toList();
  }
}
