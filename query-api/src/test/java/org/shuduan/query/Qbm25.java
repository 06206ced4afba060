package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * The nearest peer, QFinder's QBM25, rebuilt from its description: BM25 divided by its maximum,
 * plus twice the mean over the numbers of the same unit of how near each is to the number asked.
 * Its faults are kept: absolute gaps, exclusive bounds, the middle of a range as its best, a mean
 * that many numbers spoil, units compared as written.
 */
final class Qbm25 {

  private static final int DEPTH = 10_000;
  private static final double WEIGHT = 2;

  private final Engine engine;
  private final String field;

  /**
   * @param field the text that BM25 scores
   */
  Qbm25(Engine engine, String field) {
    this.engine = engine;
    this.field = field;
  }

  private record Scored(String id, double score) {}

  /** The ids of what is found, the best first. */
  List<String> search(String words, @Nullable NumberCondition condition) {
    List<Hit<StoredParagraph>> hits =
        engine
            .call(
                client ->
                    client.search(
                        s ->
                            s.index(IndexDefinition.PARAGRAPHS.alias())
                                .size(DEPTH)
                                .source(f -> f.filter(i -> i.includes(StoredParagraph.FIELDS)))
                                .query(q -> q.match(m -> m.field(field).query(words))),
                        StoredParagraph.class))
            .hits()
            .hits();
    double max =
        hits.stream().mapToDouble(hit -> Objects.requireNonNull(hit.score())).max().orElse(1);
    return hits.stream()
        .map(
            hit ->
                new Scored(
                    Objects.requireNonNull(hit.id()),
                    Objects.requireNonNull(hit.score()) / max
                        + WEIGHT
                            * nearness(Objects.requireNonNull(hit.source()).numbers(), condition)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::id)
        .toList();
  }

  private static double nearness(List<NumberMention> numbers, @Nullable NumberCondition condition) {
    if (condition == null) {
      return 0;
    }
    String unit = condition.unit() == null ? null : condition.unit().name();
    return numbers.stream()
        .filter(n -> n.value() != null && Objects.equals(n.unit(), unit))
        .mapToDouble(n -> nearness(n.value().doubleValue(), condition))
        .average()
        .orElse(0);
  }

  private static double nearness(double number, NumberCondition condition) {
    Double from = condition.lower() == null ? null : condition.lower().value().doubleValue();
    Double to = condition.upper() == null ? null : condition.upper().value().doubleValue();
    if (from != null && to != null) {
      return Math.exp(-Math.abs(number - (from + to) / 2));
    }
    if (from != null) {
      return number > from ? from / number : 0;
    }
    return to != null && number < to ? number / to : 0;
  }

  /** The field that its authors would take: IK's. */
  static Qbm25 onWords(Engine engine) {
    return new Qbm25(engine, Fields.Paragraph.TEXT);
  }
}
