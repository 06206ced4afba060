package org.shuduan.testserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A server that runs already. Tests take away all that Shuduan ever indexed on it, so one that
 * holds something at the beginning is refused.
 *
 * @param url where it answers
 */
record GivenServer(URI url) implements TestServer {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String OURS = "shuduan-*";

  /** The server at an address; what tests leave there is taken away when this process ends. */
  static GivenServer at(URI url) {
    GivenServer server = new GivenServer(url);
    List<String> found = server.indices();
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "%s holds %s: tests would delete them. Delete them yourself or name another server."
              .formatted(url, found));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "clear-test-server"));
    return server;
  }

  @Override
  public void close() {
    indices().forEach(index -> send("DELETE", "/" + index));
  }

  private List<String> indices() {
    return send("GET", "/_cat/indices/" + OURS + "?h=index&expand_wildcards=all")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String send(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
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
