package org.shuduan.testserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests without a body to a server. */
final class Requests {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Requests() {}

  /**
   * Sends one.
   *
   * @return the body of the answer
   * @throws IllegalStateException if the answer's status is another than 200, or none comes
   */
  static String send(String method, URI url) {
    HttpRequest request =
        HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(request + " was answered by " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(url + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(request + " was interrupted", e);
    }
  }
}
