package org.shuduan.engine;

import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one admin at a time change what is live. The lock is a document that names its holder; it
 * changes by optimistic concurrency control, so that of two who want it one gets it. Its holder
 * renews it; when it is no longer renewed it expires, so that nobody need clean up after a dead
 * one.
 *
 * <p>Expiry goes by the clocks of the machines: they should agree within a few seconds.
 */
public final class AdminLock implements AutoCloseable {

  /** How long a lock holds that nobody renews. */
  public static final Duration EXPIRY = Duration.ofSeconds(30);

  private static final String INDEX = "shuduan-admin";
  private static final String ID = "lock";
  private static final int CONFLICT = 409;
  private static final int MISSING = 404;
  private static final Patience ONCE = Patience.STANDARD.withTotal(Duration.ZERO);

  /**
   * What the document says.
   *
   * @param holder who holds it: user, machine and process
   * @param command what they do
   * @param token different for each time it is taken
   * @param since when it was taken
   * @param until when it expires if it is not renewed
   * @param building the generation that the holder is building, null if none
   */
  public record Entry(
      String holder,
      String command,
      String token,
      Instant since,
      Instant until,
      @Nullable String building) {}

  private final Engine engine;
  private final Patience patience;
  private final Duration expiry;
  private final ScheduledExecutorService renewal;

  private Entry entry;
  private long sequence;
  private long term;
  private boolean lost;

  private AdminLock(
      Engine engine, Patience patience, Duration expiry, Entry entry, IndexResponse stored) {
    this.engine = engine;
    this.patience = patience;
    this.expiry = expiry;
    this.entry = entry;
    this.sequence = stored.seqNo();
    this.term = stored.primaryTerm();
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "renew-lock");
              thread.setDaemon(true);
              return thread;
            });
    long pause = expiry.toMillis() / 3;
    renewal.scheduleWithFixedDelay(this::renewQuietly, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lock.
   *
   * @param command what for
   * @param expiry how long it shall hold when it is not renewed
   * @throws EngineException.Locked if another holds it
   */
  public static AdminLock take(Engine engine, Patience patience, String command, Duration expiry) {
    Instant now = Instant.now();
    Entry wanted =
        new Entry(holder(), command, UUID.randomUUID().toString(), now, now.plus(expiry), null);
    Optional<GetResponse<Entry>> found = find(engine, patience);
    if (found.isEmpty()) {
      createIndex(engine, patience);
      return taken(engine, patience, expiry, wanted, null);
    }
    Entry held = entry(found.get());
    if (held.until().isAfter(now)) {
      throw new EngineException.Locked(held);
    }
    return taken(engine, patience, expiry, with(wanted, held.building()), found.get());
  }

  private static void createIndex(Engine engine, Patience patience) {
    try {
      engine.call(
          patience,
          client ->
              client
                  .indices()
                  .create(
                      c ->
                          c.index(INDEX)
                              .settings(s -> s.numberOfShards("1").autoExpandReplicas("0-1"))));
    } catch (EngineException.Refused e) {
      if (!String.valueOf(e.getMessage()).contains("resource_already_exists")) {
        throw e;
      }
    }
  }

  private static AdminLock taken(
      Engine engine,
      Patience patience,
      Duration expiry,
      Entry wanted,
      @Nullable GetResponse<Entry> before) {
    try {
      IndexResponse stored =
          engine.call(
              patience,
              client ->
                  client.index(
                      i -> {
                        i.index(INDEX).id(ID).document(wanted);
                        return before == null
                            ? i.opType(OpType.Create)
                            : i.ifSeqNo(before.seqNo()).ifPrimaryTerm(before.primaryTerm());
                      }));
      return new AdminLock(engine, patience, expiry, wanted, stored);
    } catch (EngineException.Refused e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
      // Another was faster, or the answer to our own first try was lost.
      GetResponse<Entry> now = find(engine, patience).orElseThrow(() -> e);
      if (!entry(now).token().equals(wanted.token())) {
        throw new EngineException.Locked(entry(now));
      }
      return taken(engine, patience, expiry, wanted, now);
    }
  }

  /** Who holds the lock, if it has not expired. */
  public static Optional<Entry> held(Engine engine) {
    return find(engine, ONCE)
        .map(AdminLock::entry)
        .filter(entry -> entry.until().isAfter(Instant.now()));
  }

  private static Optional<GetResponse<Entry>> find(Engine engine, Patience patience) {
    try {
      return Optional.of(
              engine.call(patience, client -> client.get(g -> g.index(INDEX).id(ID), Entry.class)))
          .filter(GetResponse::found);
    } catch (EngineException.Refused e) {
      if (e.status() == MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Entry entry(GetResponse<Entry> found) {
    Entry entry = found.source();
    if (entry == null) {
      throw new IllegalStateException("the lock has no content");
    }
    return entry;
  }

  /**
   * The generation that a holder was building who died over it, or that this one notes.
   *
   * @see #build
   */
  public synchronized Optional<Generation> building() {
    return Optional.ofNullable(entry.building()).map(Generation::new);
  }

  /** Notes the generation that is being built, so that others can clean up; null for none. */
  public synchronized void build(@Nullable Generation generation) {
    entry = with(entry, generation == null ? null : generation.name());
    renew(patience);
  }

  /**
   * Makes sure that nobody else took the lock meanwhile.
   *
   * @throws EngineException.LockLost if someone did
   */
  public synchronized void requireHeld() {
    if (lost) {
      throw new EngineException.LockLost();
    }
  }

  private void renewQuietly() {
    try {
      renew(ONCE);
    } catch (EngineException e) {
      // Whoever works under the lock meets the same trouble, and the next renewal may succeed.
    }
  }

  private synchronized void renew(Patience insistence) {
    if (lost) {
      return;
    }
    Entry renewed =
        new Entry(
            entry.holder(),
            entry.command(),
            entry.token(),
            entry.since(),
            Instant.now().plus(expiry),
            entry.building());
    try {
      IndexResponse stored =
          engine.call(
              insistence,
              client ->
                  client.index(
                      i ->
                          i.index(INDEX)
                              .id(ID)
                              .document(renewed)
                              .ifSeqNo(sequence)
                              .ifPrimaryTerm(term)));
      sequence = stored.seqNo();
      term = stored.primaryTerm();
      entry = renewed;
    } catch (EngineException.Refused e) {
      if (e.status() == CONFLICT) {
        adoptOrLose();
      } else {
        throw e;
      }
    }
  }

  /** The answer to a renewal may have been lost: then the document is ours, only newer. */
  private void adoptOrLose() {
    Optional<GetResponse<Entry>> now = find(engine, ONCE);
    if (now.isPresent() && entry(now.get()).token().equals(entry.token())) {
      sequence = now.get().seqNo();
      term = now.get().primaryTerm();
    } else {
      lost = true;
    }
  }

  /** Gives the lock back. If that fails it expires. */
  @Override
  public void close() {
    // A renewal under way must come to its end: else nobody knows what it left.
    renewal.shutdown();
    synchronized (this) {
      try {
        if (!lost && !release()) {
          adoptOrLose();
          if (!lost) {
            release();
          }
        }
      } catch (EngineException e) {
        // It expires.
      }
    }
  }

  /** Deletes the document; false if it is not the one that we know. */
  private boolean release() {
    try {
      engine.call(
          client ->
              client.delete(d -> d.index(INDEX).id(ID).ifSeqNo(sequence).ifPrimaryTerm(term)));
      return true;
    } catch (EngineException.Refused e) {
      if (e.status() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  private static Entry with(Entry entry, @Nullable String building) {
    return new Entry(
        entry.holder(), entry.command(), entry.token(), entry.since(), entry.until(), building);
  }

  private static String holder() {
    return System.getProperty("user.name")
        + "@"
        + host()
        + "（进程 "
        + ProcessHandle.current().pid()
        + "）";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
