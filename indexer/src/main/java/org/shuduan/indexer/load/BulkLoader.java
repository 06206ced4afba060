package org.shuduan.indexer.load;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.BackoffPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shuduan.engine.Engine;

/**
 * Writes documents by bulk requests. Writing waits while enough requests are under way, and
 * requests that Elasticsearch is too busy for are sent again after a while.
 *
 * <p>For one thread; close it to send what is left and to learn what was rejected.
 */
public final class BulkLoader implements AutoCloseable {

  private static final long MAX_BYTES = 4 << 20;
  private static final int MAX_OPERATIONS = 2_000;
  private static final int CONCURRENT_REQUESTS = 2;
  private static final long RETRY_AFTER_MILLIS = 200;
  private static final int RETRIES = 10;

  /** A document that Elasticsearch did not take. */
  public record Rejected(String index, String id, String reason) {}

  private final BulkIngester<Void> ingester;
  private final AtomicLong stored = new AtomicLong();
  private final List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());

  public BulkLoader(Engine engine) {
    this.ingester =
        BulkIngester.of(
            b ->
                b.client(engine.client())
                    .maxSize(MAX_BYTES)
                    .maxOperations(MAX_OPERATIONS)
                    .maxConcurrentRequests(CONCURRENT_REQUESTS)
                    .backoffPolicy(BackoffPolicy.exponentialBackoff(RETRY_AFTER_MILLIS, RETRIES))
                    .listener(new Outcome()));
  }

  /** Stores a document under its id, in place of any with the same id. */
  public void index(String index, String id, Object document) {
    ingester.add(op -> op.index(i -> i.index(index).id(id).document(document)));
  }

  /** Changes the named fields of a stored document. */
  public void update(String index, String id, Object fields) {
    ingester.add(op -> op.update(u -> u.index(index).id(id).action(a -> a.doc(fields))));
  }

  /** How many operations Elasticsearch has acknowledged so far. */
  public long stored() {
    return stored.get();
  }

  /** What was not taken so far, in no particular order. */
  public List<Rejected> rejected() {
    synchronized (rejected) {
      return List.copyOf(rejected);
    }
  }

  /** Sends what is left and waits for all answers. */
  @Override
  public void close() {
    ingester.close();
  }

  private final class Outcome implements BulkListener<Void> {

    @Override
    public void beforeBulk(long executionId, BulkRequest request, List<Void> contexts) {}

    @Override
    public void afterBulk(
        long executionId, BulkRequest request, List<Void> contexts, BulkResponse response) {
      for (BulkResponseItem item : response.items()) {
        if (item.error() == null) {
          stored.incrementAndGet();
        } else {
          rejected.add(
              new Rejected(item.index(), String.valueOf(item.id()), item.error().reason()));
        }
      }
    }

    @Override
    public void afterBulk(
        long executionId, BulkRequest request, List<Void> contexts, Throwable failure) {
      request
          .operations()
          .forEach(
              op ->
                  rejected.add(
                      op.isIndex()
                          ? new Rejected(
                              op.index().index(), op.index().id(), String.valueOf(failure))
                          : new Rejected(
                              op.update().index(), op.update().id(), String.valueOf(failure))));
    }
  }
}
