package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shuduan.engine.Engine;
import org.shuduan.mappings.Json;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.TestReports;
import tools.jackson.databind.JsonNode;

/** Asks a server over HTTP. */
final class HttpTesting {

  static final HttpClient HTTP = HttpClient.newHttpClient();

  private HttpTesting() {}

  static ReportSearch search(Engine engine) {
    return new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  /** The answer to a path with parameters: name, value, name, value ... */
  static HttpResponse<String> get(ApiServer server, String path, String... parameters)
      throws IOException, InterruptedException {
    return get(server, Map.of(), path, parameters);
  }

  /** The same with headers. */
  static HttpResponse<String> get(
      ApiServer server, Map<String, String> headers, String path, String... parameters)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(server, path, parameters));
    headers.forEach(request::header);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static URI address(ApiServer server, String path, String... parameters) {
    StringBuilder address = new StringBuilder(server.url() + path);
    for (int i = 0; i < parameters.length; i += 2) {
      address
          .append(i == 0 ? '?' : '&')
          .append(encode(parameters[i]))
          .append('=')
          .append(encode(parameters[i + 1]));
    }
    return URI.create(address.toString());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The problem that an answer is. */
  static JsonNode problem(HttpResponse<String> response) {
    assertThat(mediaType(response)).startsWith("application/problem+json");
    return Json.mapper().readTree(response.body());
  }

  static String mediaType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
