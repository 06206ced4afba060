package org.shuduan.kibana.transfer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The client of {@code POST /api/saved_objects/_import}.
 *
 * <p>Kibana answers 200 also to an import of which nothing or only part was done; {@code success}
 * of the answer tells.
 */
public final class KibanaImport {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final HttpClient http;

  /**
   * @param trust what https is trusted by
   */
  public KibanaImport(SSLContext trust) {
    http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trust)
            .build();
  }

  /**
   * Imports objects.
   *
   * @param ndjson one object a line
   * @throws ImportException if nothing was imported: nobody answers, or the answer is no result
   */
  public ImportResult run(String ndjson, ImportTarget target) {
    HttpResponse<String> response = send(request(ndjson, target), target);
    JsonNode answer = json(response.body());
    if (response.statusCode() == 200 && answer.path("success").isBoolean()) {
      return ImportAnswer.read(answer);
    }
    throw new ImportException(Refusals.explain(response, answer, target), null);
  }

  private HttpResponse<String> send(HttpRequest request, ImportTarget target) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException("导入被中断", e);
    } catch (IOException e) {
      throw new ImportException(
          "连不上 Kibana（"
              + target.kibana()
              + "）："
              + e
              + "；请检查地址和端口，以及 Kibana 是否在运行，https 的证书是否受信任（--ca 或 --fingerprint）",
          e);
    }
  }

  /** A form with one file; Kibana looks at the end of its name. */
  private static HttpRequest request(String ndjson, ImportTarget target) {
    String boundary = "shuduan-" + UUID.randomUUID();
    String form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="shuduan.ndjson"\r
        Content-Type: application/ndjson\r
        \r
        %2$s\r
        --%1$s--\r
        """
            .formatted(boundary, ndjson);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.api())
            .timeout(ANSWER)
            .header("kbn-xsrf", "true")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form));
    if (target.authorization() != null) {
      request.header("Authorization", target.authorization());
    }
    return request.build();
  }

  private static JsonNode json(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
