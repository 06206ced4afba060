package org.shuduan.indexer.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Patience;
import org.shuduan.mappings.Json;

/**
 * Writes documents by bulk requests. Writing waits while enough requests are under way; what
 * Elasticsearch is too busy for, or does not answer, is sent again after a while; what it does not
 * take for good, or not in time, goes to the dead letters.
 *
 * <p>Requests overtake one another: operations on one document need a {@link #flush} between them.
 * For one thread; close it when done.
 */
public final class BulkLoader implements AutoCloseable {

  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_OPERATIONS = 2_000;
  private static final int CONCURRENT_REQUESTS = 2;
  private static final int MISSING = 404;
  private static final Patience NONE = Patience.STANDARD.withTotal(Duration.ZERO);

  private final Engine engine;
  private final Patience patience;
  private final DeadLetters deadLetters;
  private final ExecutorService senders = Executors.newFixedThreadPool(CONCURRENT_REQUESTS);
  private final Semaphore free = new Semaphore(CONCURRENT_REQUESTS);
  private final AtomicLong stored = new AtomicLong();
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

  /** After a fault that lasted, further requests are not waited for until one succeeds again. */
  private volatile boolean hopeless;

  private List<Operation> batch = new ArrayList<>();
  private int bytes;

  /**
   * @param patience how long to insist where Elasticsearch is busy or does not answer
   * @param deadLetters takes what cannot be written; to be closed by the caller
   */
  public BulkLoader(Engine engine, Patience patience, DeadLetters deadLetters) {
    this.engine = engine;
    this.patience = patience;
    this.deadLetters = deadLetters;
  }

  /**
   * Stores a document under its id, in place of any with the same id.
   *
   * @param file the source that it is of
   */
  public void index(String index, String id, Object document, String file) {
    add(Operation.Kind.INDEX, index, id, file, Json.mapper().writeValueAsBytes(document));
  }

  /** Changes the named fields of a stored document. */
  public void update(String index, String id, Object fields, String file) {
    add(
        Operation.Kind.UPDATE,
        index,
        id,
        file,
        Json.mapper().writeValueAsBytes(Map.of("doc", fields)));
  }

  /** Removes a document; one that is not there is as good. */
  public void delete(String index, String id, String file) {
    add(Operation.Kind.DELETE, index, id, file, new byte[0]);
  }

  /**
   * Sends again what a file of dead letters holds of some sources.
   *
   * @throws IOException if it cannot be read, or is no such file; what stood before the mistake was
   *     sent
   */
  public void feed(Path letters, Set<String> files) throws IOException {
    DeadLetters.read(
        letters,
        (run, operation) -> {
          if (files.contains(operation.file())) {
            add(operation);
          }
        });
  }

  private void add(Operation.Kind kind, String index, String id, String file, byte[] body) {
    add(new Operation(kind, index, id, file, body));
  }

  private void add(Operation operation) {
    batch.add(operation);
    bytes += operation.bytes();
    if (bytes >= MAX_BYTES || batch.size() >= MAX_OPERATIONS) {
      send();
    }
  }

  /** How many operations Elasticsearch has acknowledged so far. */
  public long stored() {
    return stored.get();
  }

  /** Sends what is left and waits until everything was answered or given up. */
  public void flush() {
    send();
    free.acquireUninterruptibly(CONCURRENT_REQUESTS);
    free.release(CONCURRENT_REQUESTS);
    RuntimeException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void send() {
    if (batch.isEmpty()) {
      return;
    }
    List<Operation> sending = batch;
    batch = new ArrayList<>();
    bytes = 0;
    free.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            deliver(sending);
          } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  private void deliver(List<Operation> operations) {
    Patience.Attempts attempts = (hopeless ? NONE : patience).attempts();
    List<Operation> left = operations;
    while (!left.isEmpty()) {
      String reason;
      try {
        Outcome outcome = attempt(left);
        left = outcome.again();
        reason = outcome.reason();
        hopeless = hopeless && !left.isEmpty();
      } catch (EngineException e) {
        reason = e.getMessage();
        if (!e.mayPass()) {
          bury(left, reason);
          return;
        }
      }
      if (!left.isEmpty() && !attempts.pause()) {
        hopeless = true;
        bury(left, reason);
        return;
      }
    }
  }

  /**
   * What is to be sent again.
   *
   * @param reason why the last of them was not taken, empty if all was
   */
  private record Outcome(List<Operation> again, String reason) {}

  private Outcome attempt(List<Operation> operations) {
    List<BulkRequest.Item> items = engine.call(client -> BulkRequest.send(client, operations));
    List<Operation> again = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < items.size(); i++) {
      BulkRequest.Item item = items.get(i);
      Operation operation = operations.get(i);
      if (item.error() == null
          || (operation.kind() == Operation.Kind.DELETE && item.status() == MISSING)) {
        stored.incrementAndGet();
      } else if (EngineException.Refused.isPassing(item.status())) {
        again.add(operation);
        reason = item.error().toString();
      } else {
        deadLetters.add(operation, item.error().toString());
      }
    }
    return new Outcome(again, reason);
  }

  private void bury(List<Operation> operations, String reason) {
    operations.forEach(operation -> deadLetters.add(operation, reason));
  }

  /** Waits for what is under way; what was not sent yet is dropped. Flush before. */
  @Override
  public void close() {
    free.acquireUninterruptibly(CONCURRENT_REQUESTS);
    senders.shutdown();
  }
}
