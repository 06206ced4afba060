package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where an answer left off: the sort values of its last hit, and a mark of the question, since they
 * mean nothing in the answer to another. Readers pass it on as it is.
 */
final class Cursor {

  private static final int MARK_LENGTH = 12;

  private Cursor() {}

  /** The cursor behind a hit with these sort values. */
  static String after(List<FieldValue> sortValues, SearchQuery query) {
    ArrayNode array = Json.mapper().createArrayNode().add(mark(query));
    for (FieldValue value : sortValues) {
      switch (value._kind()) {
        case Null -> array.addNull();
        case Long -> array.add(value.longValue());
        case Double -> array.add(value.doubleValue());
        case String -> array.add(value.stringValue());
        default -> throw new IllegalStateException("no sort value: " + value);
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.mapper().writeValueAsBytes(array));
  }

  /**
   * The sort values in a cursor.
   *
   * @throws QueryException.BadQuery if it is none, or belongs to another question
   */
  static List<FieldValue> sortValues(String cursor, SearchQuery query) {
    JsonNode array;
    try {
      array = Json.mapper().readTree(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException | JacksonException e) {
      throw unusable("不是 next_cursor 给出的值");
    }
    if (!array.isArray() || array.size() < 2 || !array.get(0).isString()) {
      throw unusable("不是 next_cursor 给出的值");
    }
    if (!array.get(0).stringValue().equals(mark(query))) {
      throw unusable("属于另一次查询；翻页时其他条件须保持不变");
    }
    List<FieldValue> values = new ArrayList<>();
    for (JsonNode value : array.values().stream().skip(1).toList()) {
      if (value.isNull()) {
        values.add(FieldValue.NULL);
      } else if (value.isString()) {
        values.add(FieldValue.of(value.stringValue()));
      } else if (value.isIntegralNumber()) {
        values.add(FieldValue.of(value.longValue()));
      } else if (value.isNumber()) {
        values.add(FieldValue.of(value.doubleValue()));
      } else {
        throw unusable("不是 next_cursor 给出的值");
      }
    }
    return values;
  }

  private static QueryException.BadQuery unusable(String reason) {
    return new QueryException.BadQuery("cursor", "翻页标记无效：" + reason, List.of());
  }

  /** Which hits there are and their order; how many of them and what is counted may change. */
  private static String mark(SearchQuery query) {
    String question = query.toBuilder().cursor(null).size(0).facets().build().toString();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
