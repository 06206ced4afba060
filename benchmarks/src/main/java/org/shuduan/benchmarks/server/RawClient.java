package org.shuduan.benchmarks.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** Sends bytes and receives bytes: what any client must do at the least. For many threads. */
public final class RawClient {

  private static final String COMPATIBLE = "application/vnd.elasticsearch+json; compatible-with=8";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI target;

  /** A client of the server at this address. */
  public RawClient(URI target) {
    this.target = target;
  }

  /**
   * Sends a request and requires success.
   *
   * @throws IllegalStateException if the server answers with an error
   */
  public byte[] send(Exchange request) {
    HttpResponse<byte[]> answer = answer(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  request.method(),
                  request.path(),
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  /** Fetches a path. */
  public byte[] get(String path) {
    return send(new Exchange("GET", path, "", new byte[0]));
  }

  /** Fetches a path and reads the answer. */
  JsonNode json(String path) {
    return Json.mapper().readTree(get(path));
  }

  HttpResponse<byte[]> answer(Exchange request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(target.resolve(request.path()))
            .method(
                request.method(),
                request.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    if (!request.type().isEmpty()) {
      http.header("Content-Type", request.type());
    }
    if (request.type().contains("compatible-with")) {
      http.header("Accept", COMPATIBLE);
    }
    try {
      return client.send(http.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting"));
    }
  }
}
