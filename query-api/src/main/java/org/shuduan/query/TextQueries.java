package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.shuduan.mappings.index.Fields;

/** Says to Elasticsearch what is to be found in the text. */
final class TextQueries {

  /** What stands there literally counts for more than the same words scattered. */
  private static final float LITERAL_BOOST = 2;

  private TextQueries() {}

  /** Finds all parts; with a score. */
  static Query all(List<QueryText.Part> parts) {
    return Query.of(q -> q.bool(b -> b.must(parts.stream().map(TextQueries::part).toList())));
  }

  /**
   * Words may also stand there literally: ik cuts them differently in the question than in the text
   * where it does not know them.
   */
  private static Query part(QueryText.Part part) {
    return switch (part.kind()) {
      case LITERAL -> literally(part.text());
      case WORDS ->
          Queries.any(
              List.of(
                  Queries.allWords(Fields.Paragraph.TEXT, part.text()), literally(part.text())));
    };
  }

  private static Query literally(String text) {
    return Query.of(
        q ->
            q.matchPhrase(
                m -> m.field(Fields.Paragraph.TEXT_CHAR).query(text).boost(LITERAL_BOOST)));
  }
}
