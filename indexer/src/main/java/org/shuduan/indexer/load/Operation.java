package org.shuduan.indexer.load;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.Locale;

/**
 * A document on its way. Sent twice it does the same as sent once.
 *
 * @param file the source that it is of, empty if it is of none
 * @param body what follows in a bulk request: the document, of an update the fields that change in
 *     {@code doc}; empty for a deletion
 */
record Operation(Kind kind, String index, String id, String file, byte[] body) {

  /** What is done to the document. */
  enum Kind {
    INDEX,
    UPDATE,
    DELETE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** About what it adds to a request. */
  int bytes() {
    return body.length + index.length() + id.length() + 50;
  }

  BulkOperation bulk() {
    return switch (kind) {
      case INDEX ->
          BulkOperation.of(op -> op.index(i -> i.index(index).id(id).document(json(body))));
      case UPDATE ->
          BulkOperation.of(op -> op.update(u -> u.index(index).id(id).binaryAction(json(body))));
      case DELETE -> BulkOperation.of(op -> op.delete(d -> d.index(index).id(id)));
    };
  }

  private static BinaryData json(byte[] bytes) {
    return BinaryData.of(bytes, ContentType.APPLICATION_JSON);
  }
}
