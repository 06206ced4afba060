package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;
import org.shuduan.mappings.index.Fields;

/**
 * How matching paragraphs are counted: each by itself, or those that are the same once.
 *
 * <p>The second is documents without those that have duplicates, plus the groups of the latter, and
 * so exact on any number of shards. The groups that match are buckets of the answer, of which
 * Elasticsearch makes 65,536 a request ({@code search.max_buckets}).
 */
final class Counting {

  private static final String REPEATED = "repeated";
  private static final String GROUPS = "groups";
  private static final String DISTINCT = "distinct";
  private static final int MOST_GROUPS = 65_536;

  private final boolean groups;

  Counting(Duplicates duplicates) {
    this.groups = duplicates == Duplicates.HIDE;
  }

  /** Whether paragraphs that are the same count once. */
  boolean ofGroups() {
    return groups;
  }

  /** What must be asked beside the number of documents. */
  Map<String, Aggregation> aggregations() {
    if (!groups) {
      return Map.of();
    }
    Aggregation each =
        Aggregation.of(
            a ->
                a.terms(
                    t -> t.field(Fields.DUPLICATE_GROUP).size(MOST_GROUPS).shardSize(MOST_GROUPS)));
    Aggregation distinct =
        Aggregation.of(a -> a.statsBucket(s -> s.bucketsPath(p -> p.single(GROUPS + ">_count"))));
    return Map.of(
        REPEATED,
        Aggregation.of(
            a ->
                a.filter(Queries.atLeast(Fields.DUPLICATES, 2))
                    .aggregations(Map.of(GROUPS, each, DISTINCT, distinct))));
  }

  /**
   * How many there are.
   *
   * @param documents how many documents match
   * @param answer what came back for {@link #aggregations}
   */
  long count(long documents, Map<String, Aggregate> answer) {
    if (!groups) {
      return documents;
    }
    var repeated = answer.get(REPEATED).filter();
    return documents
        - repeated.docCount()
        + repeated.aggregations().get(DISTINCT).statsBucket().count();
  }
}
