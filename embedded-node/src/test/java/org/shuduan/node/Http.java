package org.shuduan.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** Requests of tests to a node. */
record Http(URI url) {

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body parsed
   */
  record Answer(int status, JsonNode body) {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  Answer send(String method, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.mapper().readTree(response.body()));
    } catch (IOException e) {
      throw new AssertionError(request + " failed", e);
    } catch (InterruptedException e) {
      throw new AssertionError(request + " was interrupted", e);
    }
  }
}
