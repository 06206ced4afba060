package org.shuduan.indexer.load;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.transport.JsonEndpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/**
 * A bulk request whose body is there as it is sent, and whose answer says of each document no more
 * than what became of it. The client's own request costs more than making the documents: it writes
 * each of them to the network by itself, and reads a description of each.
 */
final class BulkRequest {

  private static final ObjectWriter LINES = Json.mapper().writer().withRootValueSeparator("");

  private static final JsonEndpoint<byte[], Answer, ErrorResponse> ENDPOINT =
      new SimpleEndpoint<>(
          "es/bulk",
          body -> "POST",
          body -> "/_bulk",
          body -> Map.of(),
          body -> Map.of("filter_path", "items.*.status,items.*.error"),
          body -> Map.of(),
          body -> BinaryData.of(body, ContentType.APPLICATION_JSON),
          JsonpDeserializer.of(Answer.class));

  private BulkRequest() {}

  /**
   * Sends operations.
   *
   * @return what became of each, in their order
   */
  static List<Item> send(ElasticsearchClient client, List<Operation> operations)
      throws IOException {
    Answer answer =
        client._transport().performRequest(body(operations), ENDPOINT, client._transportOptions());
    return answer.items().stream().map(item -> item.values().iterator().next()).toList();
  }

  private static byte[] body(List<Operation> operations) throws IOException {
    int bytes = operations.stream().mapToInt(Operation::bytes).sum();
    ByteArrayOutputStream body = new ByteArrayOutputStream(bytes);
    try (JsonGenerator json = LINES.createGenerator(body)) {
      for (Operation operation : operations) {
        json.writeStartObject();
        operation.writeAction(json);
        json.writeEndObject();
        json.flush();
        body.write('\n');
        if (operation.kind() != Operation.Kind.DELETE) {
          body.write(operation.body());
          body.write('\n');
        }
      }
    }
    return body.toByteArray();
  }

  /**
   * The answer to a request.
   *
   * @param items each under the word for what was done
   */
  private record Answer(List<Map<String, Item>> items) {}

  /** What became of an operation; the error is null if it was done. */
  record Item(int status, @Nullable Cause error) {}

  /** Why an operation was not done. */
  record Cause(String type, @Nullable String reason, @Nullable Cause causedBy) {

    @Override
    public String toString() {
      return type + ": " + reason + (causedBy == null ? "" : "（" + causedBy.reason() + "）");
    }
  }
}
