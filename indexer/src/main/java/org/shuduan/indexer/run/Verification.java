package org.shuduan.indexer.run;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.Locale;
import java.util.Map;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/** Asks Elasticsearch whether a generation holds what it should. */
final class Verification {

  private static final int PAGE = 10_000;

  private final Engine engine;
  private final Patience patience;
  private final Generation generation;

  Verification(Engine engine, Patience patience, Generation generation) {
    this.engine = engine;
    this.patience = patience;
    this.generation = generation;
  }

  /**
   * Compares numbers of documents.
   *
   * @return how many quantities there are
   * @throws IndexFailure if paragraphs are missing or too many, or quantities are not those that
   *     the paragraphs have
   */
  long requireCounts(long paragraphs) {
    require("段落", paragraphs, count(IndexDefinition.PARAGRAPHS));
    long quantities = count(IndexDefinition.QUANTITIES);
    require("数量", quantitiesOfParagraphs(), quantities);
    return quantities;
  }

  /** Compares the number of different reports. */
  void requireReports(long reports) {
    require("报告", reports, differentReports());
  }

  private static void require(String what, long expected, long found) {
    if (expected != found) {
      throw new IndexFailure("核对不符：%s应有 %d，实有 %d".formatted(what, expected, found));
    }
  }

  long count(IndexDefinition index) {
    return engine
        .call(patience, client -> client.count(c -> c.index(generation.index(index))))
        .count();
  }

  private long quantitiesOfParagraphs() {
    Query isQuantity =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(
                                f ->
                                    f.term(
                                        t ->
                                            t.field(Fields.Number.nested(Fields.Number.KIND))
                                                .value(
                                                    NumberKind.QUANTITY
                                                        .name()
                                                        .toLowerCase(Locale.ROOT))))
                            .filter(
                                f ->
                                    f.exists(
                                        e -> e.field(Fields.Number.nested(Fields.Number.VALUE))))));
    SearchResponse<Void> counted =
        engine.call(
            patience,
            client ->
                client.search(
                    s ->
                        s.index(generation.index(IndexDefinition.PARAGRAPHS))
                            .size(0)
                            .allowPartialSearchResults(false)
                            .aggregations(
                                "numbers",
                                a ->
                                    a.nested(n -> n.path(Fields.Paragraph.NUMBERS))
                                        .aggregations("quantities", q -> q.filter(isQuantity))),
                    Void.class));
    return counted
        .aggregations()
        .get("numbers")
        .nested()
        .aggregations()
        .get("quantities")
        .filter()
        .docCount();
  }

  /** Counted one by one: an estimate would not do. */
  private long differentReports() {
    long reports = 0;
    Map<String, FieldValue> after = Map.of();
    do {
      Map<String, FieldValue> from = after;
      Aggregate page =
          engine
              .call(
                  patience,
                  client ->
                      client.search(
                          s ->
                              s.index(generation.index(IndexDefinition.PARAGRAPHS))
                                  .size(0)
                                  .allowPartialSearchResults(false)
                                  .aggregations(
                                      "reports",
                                      a ->
                                          a.composite(
                                              c -> {
                                                c.size(PAGE).sources(Map.of("report", source()));
                                                return from.isEmpty() ? c : c.after(from);
                                              })),
                          Void.class))
              .aggregations()
              .get("reports");
      CompositeAggregate found = page.composite();
      reports += found.buckets().array().size();
      after = found.afterKey();
    } while (!after.isEmpty());
    return reports;
  }

  private static CompositeAggregationSource source() {
    return CompositeAggregationSource.of(c -> c.terms(t -> t.field(Fields.Report.ID)));
  }
}
