package org.shuduan.indexer.store;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/** The files, rejects and runs of a generation. */
public final class SourceRegister {

  private static final int PAGE = 1_000;

  private static final Set<String> UNFINISHED = Set.of(RunDocument.RUNNING, RunDocument.FAILED);

  private final Engine engine;
  private final Patience patience;
  private final String index;

  /**
   * A file or a reject, without what only its readers want to know.
   *
   * @param kind of a {@link SourceDocument}
   * @param state of a {@link SourceDocument}
   * @param run the id of the run that works on it, or has read it last
   * @param sha256 null where nothing was read of it yet
   * @param original where the original is kept, null if it is not
   */
  public record Entry(
      String id,
      String kind,
      String state,
      String run,
      String file,
      @Nullable String sha256,
      @Nullable String original,
      Instant indexedAt) {

    /** Whether the file is wholly in the index. */
    public boolean isComplete() {
      return state.equals(SourceDocument.COMPLETE);
    }
  }

  public SourceRegister(Engine engine, Patience patience, Generation generation) {
    this.engine = engine;
    this.patience = patience;
    this.index = generation.index(IndexDefinition.SOURCES);
  }

  /** The files, by their names. */
  public Map<String, Entry> files() {
    return entries(SourceDocument.FILE);
  }

  /** The rejects, by the names of their files. */
  public Map<String, Entry> rejects() {
    return entries(SourceDocument.REJECT);
  }

  private Map<String, Entry> entries(String kind) {
    Map<String, Entry> entries = new TreeMap<>();
    each(kind, Entry.class, entry -> entries.put(entry.file(), entry));
    return entries;
  }

  /** Hands on all entries of a kind, as readers see them. */
  public <T> void each(String kind, Class<T> type, Consumer<? super T> consumer) {
    Query query = Query.of(q -> q.term(t -> t.field(Fields.Source.KIND).value(kind)));
    List<String> fields =
        type == Entry.class
            ? List.of(
                Fields.ID,
                Fields.Source.KIND,
                Fields.Source.STATE,
                Fields.Source.RUN,
                Fields.Source.FILE,
                Fields.Source.SHA256,
                Fields.Source.ORIGINAL,
                Fields.INDEXED_AT)
            : List.of("*");
    IdPages.each(
        engine,
        patience,
        s -> s.index(index).query(query).source(c -> c.filter(f -> f.includes(fields))),
        type,
        hits -> hits.forEach(hit -> consumer.accept(hit.source())));
  }

  /** The runs, the latest first. */
  public List<RunDocument> latestRuns(int most) {
    return engine
        .call(
            patience,
            client ->
                client.search(
                    s ->
                        s.index(index)
                            .query(
                                q ->
                                    q.term(
                                        t -> t.field(Fields.Source.KIND).value(RunDocument.KIND)))
                            .size(most)
                            .allowPartialSearchResults(false)
                            .sort(
                                o ->
                                    o.field(f -> f.field(Fields.INDEXED_AT).order(SortOrder.Desc))),
                    RunDocument.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .toList();
  }

  /** Whether the latest run died or was given up before its end. For the holder of the lock. */
  public boolean isUnfinished() {
    return latestRuns(1).stream().anyMatch(run -> UNFINISHED.contains(run.state()));
  }

  /** Says of files that a run works on them; those that are known stay what they are besides. */
  public void open(List<String> files, Map<String, Entry> known, String run) {
    List<String> page = new ArrayList<>();
    for (String file : files) {
      page.add(file);
      if (page.size() == PAGE) {
        openPage(page, known, run);
        page.clear();
      }
    }
    openPage(page, known, run);
  }

  private void openPage(List<String> files, Map<String, Entry> known, String run) {
    if (files.isEmpty()) {
      return;
    }
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (String file : files) {
      Entry entry = known.get(file);
      if (entry == null) {
        SourceDocument document = SourceDocument.opened(file, run, Instant.now());
        bulk.operations(op -> op.index(i -> i.index(index).id(document.id()).document(document)));
      } else {
        bulk.operations(
            op ->
                op.update(
                    u ->
                        u.index(index)
                            .id(entry.id())
                            .action(
                                a ->
                                    a.doc(
                                        Map.of(
                                            Fields.Source.STATE,
                                            SourceDocument.OPEN,
                                            Fields.Source.RUN,
                                            run)))));
      }
    }
    BulkRequest request = bulk.build();
    engine.call(patience, client -> client.bulk(request));
  }

  /** Stores a run, in place of what was stored of it; readers see it at once. */
  public void put(RunDocument run) {
    engine.call(
        patience,
        client ->
            client.index(i -> i.index(index).id(run.id()).document(run).refresh(Refresh.True)));
  }
}
