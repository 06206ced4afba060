package org.shuduan.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.elasticsearch.client.ResponseException;
import org.shuduan.engine.connection.Fault;
import org.shuduan.mappings.Json;

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

  private static final JsonpMapper JSON = new Jackson3JsonpMapper(Json.mapper());

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
        new ElasticsearchClient(new RestClientTransport(RestClients.of(options), JSON)),
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
      throw new EngineException.Refused(e.status(), reason(e.error()), e);
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

  /** Of an answer that the client hands on as it came. */
  private static String reason(ResponseException answer) {
    try (InputStream body = answer.getResponse().getEntity().getContent()) {
      return reason(
          ErrorResponse.of(e -> e.withJson(JSON.jsonProvider().createParser(body), JSON)).error());
    } catch (IOException | RuntimeException e) {
      // No answer of Elasticsearch's own: all that is known of it.
      return answer.getMessage();
    }
  }

  /** The first root cause, or else the cause, says more than "all shards failed". */
  private static String reason(ErrorCause error) {
    ErrorCause first =
        Stream.concat(error.rootCause().stream(), Stream.ofNullable(error.causedBy()))
            .findFirst()
            .orElse(error);
    String words = first.reason();
    return words == null || words.isEmpty() ? first.type() : first.type() + ": " + words;
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
