package org.shuduan.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Fault;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** A connection to Elasticsearch, for use by many threads. Close it when done. */
public final class Engine implements AutoCloseable {

  /**
   * One or more requests to Elasticsearch.
   *
   * @param <T> what they give
   */
  @FunctionalInterface
  public interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  private static final Patience NONE = Patience.STANDARD.withTotal(Duration.ZERO);

  private final EngineOptions options;
  private final ElasticsearchClient client;
  private final Patience patience;

  private Engine(EngineOptions options, ElasticsearchClient client, Patience patience) {
    this.options = options;
    this.client = client;
    this.patience = patience;
  }

  /** The same connection, which tries again what may pass; to be closed by the one it is of. */
  public Engine insisting(Patience patience) {
    return new Engine(options, client, patience);
  }

  /** A connection with these options. No request is sent yet. */
  public static Engine connect(EngineOptions options) {
    return new Engine(
        options,
        new ElasticsearchClient(
            new RestClientTransport(
                RestClients.of(options), new Jackson3JsonpMapper(Json.mapper()))),
        NONE);
  }

  /** The client itself, for what sends requests of its own accord. */
  public ElasticsearchClient client() {
    return client;
  }

  /** What this connection was made with. */
  public EngineOptions options() {
    return options;
  }

  /**
   * Sends requests and names what goes wrong.
   *
   * @throws EngineException.Unreachable if nobody answers
   * @throws EngineException.TimedOut if the answer does not come in time
   * @throws EngineException.Refused if Elasticsearch answers with an error
   */
  public <T> T call(Call<T> call) {
    return call(patience, call);
  }

  private <T> T once(Call<T> call) {
    try {
      return call.on(client);
    } catch (ElasticsearchException e) {
      throw new EngineException.Refused(e.status(), reason(e), e);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * The same, but tries again what may pass. For requests that may be sent twice.
   *
   * @param patience for how long
   * @throws EngineException if it lasts, or will not pass
   */
  public <T> T call(Patience patience, Call<T> call) {
    Patience.Attempts attempts = patience.attempts();
    while (true) {
      try {
        return once(call);
      } catch (EngineException e) {
        if (!e.mayPass() || !attempts.pause()) {
          throw e;
        }
      }
    }
  }

  /** The client hands on answers that it cannot decode, bare or wrapped. */
  private EngineException failure(IOException e) {
    Throwable cause = e instanceof TransportException ? e.getCause() : e;
    return cause instanceof ResponseException answer
        ? new EngineException.Refused(
            answer.getResponse().getStatusLine().getStatusCode(), reason(answer), e)
        : unanswered(e);
  }

  private EngineException unanswered(IOException e) {
    return Fault.of(e) == Fault.ANSWER_TIMEOUT
        ? new EngineException.TimedOut(options.requestTimeout(), e)
        : new EngineException.Unreachable(options, e);
  }

  /** The first root cause, or else the cause, says more than "all shards failed". */
  private static String reason(ElasticsearchException e) {
    ErrorCause error = e.error();
    ErrorCause first =
        Stream.concat(error.rootCause().stream(), Stream.ofNullable(error.causedBy()))
            .findFirst()
            .orElse(error);
    return reason(first.type(), first.reason());
  }

  private static String reason(ResponseException answer) {
    try {
      JsonNode error =
          Json.mapper()
              .readTree(EntityUtils.toString(answer.getResponse().getEntity()))
              .get("error");
      JsonNode first =
          Stream.of("/root_cause/0", "/caused_by")
              .map(error::at)
              .filter(JsonNode::isObject)
              .findFirst()
              .orElse(error);
      return reason(first.get("type").stringValue(), first.get("reason").stringValue(null));
    } catch (IOException | RuntimeException e) {
      // No answer of Elasticsearch's own: all that is known of it.
      return answer.getMessage();
    }
  }

  private static String reason(String type, @Nullable String words) {
    return words == null || words.isEmpty() ? type : type + ": " + words;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new EngineException.Unreachable(options, e);
    }
  }
}
