package org.shuduan.indexer.load;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;

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

  /** Writes what is done to which document, as the fields of an object. */
  void writeAction(JsonGenerator json) {
    json.writeObjectPropertyStart(kind.word());
    json.writeStringProperty("_index", index);
    json.writeStringProperty("_id", id);
    json.writeEndObject();
  }
}
