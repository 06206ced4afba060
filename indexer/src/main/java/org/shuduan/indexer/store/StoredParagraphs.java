package org.shuduan.indexer.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.duplicate.Imprint;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/** The paragraphs of a generation, as those see them who change it. */
public final class StoredParagraphs {

  private final Engine engine;
  private final Patience patience;
  private final String index;
  private final String quantityIndex;

  public StoredParagraphs(Engine engine, Patience patience, Generation generation) {
    this.engine = engine;
    this.patience = patience;
    this.index = generation.index(IndexDefinition.PARAGRAPHS);
    this.quantityIndex = generation.index(IndexDefinition.QUANTITIES);
  }

  /**
   * Paragraphs by their ids, as they were last written, whether readers see that yet or not.
   *
   * @return those that are there
   */
  public Map<String, StoredParagraph> get(Collection<String> ids) {
    Map<String, StoredParagraph> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    for (MultiGetResponseItem<StoredParagraph> item :
        engine.call(patience, client -> items(client, List.copyOf(ids)))) {
      if (item.result().source() != null) {
        found.put(item.result().id(), item.result().source());
      }
    }
    return found;
  }

  /** One that a shard cannot say anything of just now is not one that is not there. */
  private List<MultiGetResponseItem<StoredParagraph>> items(
      ElasticsearchClient client, List<String> ids) throws IOException {
    List<MultiGetResponseItem<StoredParagraph>> items =
        client
            .mget(
                m ->
                    m.index(index)
                        .ids(ids)
                        .sourceIncludes(
                            Fields.ID,
                            Fields.Paragraph.TEXT,
                            Fields.Paragraph.SOURCES,
                            Fields.Paragraph.NUMBERS),
                StoredParagraph.class)
            .docs();
    int failed = (int) items.stream().filter(MultiGetResponseItem::isFailure).count();
    if (failed > 0) {
      throw new EngineException.Incomplete(failed, items.size());
    }
    return items;
  }

  /** Hands on the ids of the paragraphs that a file gives, as readers see it, page by page. */
  public void idsOf(String file, Consumer<List<String>> pages) {
    Query query = Query.of(q -> q.term(t -> t.field(Fields.Paragraph.SOURCE_FILE).value(file)));
    IdPages.each(
        engine,
        patience,
        s -> s.index(index).query(query).source(c -> c.fetch(false)),
        Void.class,
        hits -> pages.accept(hits.stream().map(Hit::id).toList()));
  }

  /** Collects what duplicates are found by, with the groups that are known, as readers see it. */
  public void collect(DuplicateGroups groups) {
    new FieldScan(
            engine,
            patience,
            index,
            List.of(
                Fields.ID,
                Fields.Report.DATE,
                Fields.Paragraph.IMPRINT,
                Fields.DUPLICATE_GROUP,
                Fields.DUPLICATES))
        .each(fields -> put(fields, groups));
  }

  /** Hands on the quantities, each with the id of its paragraph, as readers see them. */
  public void quantities(BiConsumer<String, String> quantities) {
    new FieldScan(engine, patience, quantityIndex, List.of(Fields.ID, Fields.Quantity.PARAGRAPH_ID))
        .each(
            fields ->
                quantities.accept(
                    fields.required(Fields.ID, String[].class),
                    fields.required(Fields.Quantity.PARAGRAPH_ID, String[].class)));
  }

  private static void put(FieldScan.Values fields, DuplicateGroups groups) {
    String date = fields.first(Fields.Report.DATE, String[].class);
    groups.put(
        fields.required(Fields.ID, String[].class),
        date == null ? null : LocalDate.parse(date),
        Imprint.stored(
            Base64.getDecoder().decode(fields.required(Fields.Paragraph.IMPRINT, String[].class))),
        fields.required(Fields.DUPLICATE_GROUP, String[].class),
        fields.required(Fields.DUPLICATES, Integer[].class));
  }
}
