package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.mappings.index.Fields;

/** Says to Elasticsearch what is to be found in the text. */
final class TextQueries {

  /** What stands there literally counts for more than the same words scattered. */
  private static final float LITERAL_BOOST = 2;

  private TextQueries() {}

  /** Finds all parts that are wanted and none that are not; with a score. */
  static Query all(List<QueryText.Part> parts) {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  for (QueryText.Part part : parts) {
                    switch (part.kind()) {
                      case WORDS -> b.must(words(part.text()));
                      case LITERAL -> b.must(literally(part.text()));
                      case EXCLUDED -> b.mustNot(literally(part.text()));
                    }
                  }
                  return b;
                }));
  }

  /**
   * Words may also stand there in a row: ik cuts them differently in the question than in the text
   * where it does not know them.
   */
  private static Query words(String text) {
    return Queries.any(
        List.of(
            Queries.allWords(Fields.Paragraph.TEXT, text),
            Queries.phrase(Fields.Paragraph.TEXT_CHAR, text),
            literally(text)));
  }

  /** Signs included. */
  private static Query literally(String text) {
    return Query.of(
        q ->
            q.matchPhrase(
                m ->
                    m.field(Fields.Paragraph.LITERAL)
                        .query(LiteralText.spell(text))
                        .boost(LITERAL_BOOST)));
  }
}
