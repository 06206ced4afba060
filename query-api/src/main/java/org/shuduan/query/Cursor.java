package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where an answer left off. Readers pass it on as it is.
 *
 * @param mark of the question: the sort values mean nothing in the answer to another
 * @param index the index that the hits came from
 * @param pit the point in time that they were read at, null before the first page was turned
 * @param values the sort values of the last hit
 */
record Cursor(String mark, String index, @Nullable String pit, List<FieldValue> values) {

  private static final int MARK_LENGTH = 12;
  private static final String NO_CURSOR = "不是 next_cursor 给出的值";

  Cursor {
    values = List.copyOf(values);
  }

  /** The cursor of the next page. */
  static Cursor of(SearchQuery query, String index, @Nullable String pit, List<FieldValue> values) {
    return new Cursor(mark(query), index, pit, values);
  }

  /** As readers get it. */
  String write() {
    ArrayNode array = Json.mapper().createArrayNode().add(mark).add(index).add(pit);
    for (FieldValue value : values) {
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
   * The cursor that is written so.
   *
   * @throws QueryException.BadQuery if none is, or it belongs to another question
   */
  static Cursor read(String written, SearchQuery query) {
    JsonNode array;
    try {
      array = Json.mapper().readTree(Base64.getUrlDecoder().decode(written));
    } catch (IllegalArgumentException | JacksonException e) {
      throw unusable(NO_CURSOR);
    }
    if (!array.isArray()
        || array.size() < 4
        || !array.get(0).isString()
        || !array.get(1).isString()
        || !(array.get(2).isString() || array.get(2).isNull())) {
      throw unusable(NO_CURSOR);
    }
    if (!array.get(0).stringValue().equals(mark(query))) {
      throw unusable("属于另一次查询；翻页时其他条件须保持不变");
    }
    List<FieldValue> values = new ArrayList<>();
    array.values().stream().skip(3).forEach(value -> values.add(sortValue(value)));
    return new Cursor(
        array.get(0).stringValue(),
        array.get(1).stringValue(),
        array.get(2).isNull() ? null : array.get(2).stringValue(),
        values);
  }

  private static FieldValue sortValue(JsonNode value) {
    if (value.isNull()) {
      return FieldValue.NULL;
    }
    if (value.isString()) {
      return FieldValue.of(value.stringValue());
    }
    if (value.isIntegralNumber()) {
      return FieldValue.of(value.longValue());
    }
    if (value.isNumber()) {
      return FieldValue.of(value.doubleValue());
    }
    throw unusable(NO_CURSOR);
  }

  private static QueryException.BadQuery unusable(String reason) {
    return new QueryException.BadQuery("cursor", "翻页标记无效：" + reason, List.of());
  }

  /** Which hits there are and their order; how many of them and what is counted may change. */
  private static String mark(SearchQuery query) {
    String question =
        query.toBuilder()
            .cursor(null)
            .size(0)
            .facets()
            .facetSize(SearchQuery.DEFAULT_FACET_SIZE)
            .explain(false)
            .build()
            .toString();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
