package org.shuduan.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Latencies of requests that several clients sent, each as soon as its last was answered.
 *
 * @param nanos of each request
 * @param seconds all of them took together
 */
record Load(List<Long> nanos, double seconds) {

  /**
   * Sends requests, each of the list in turn.
   *
   * @throws ExecutionException if one fails
   */
  static Load of(List<Runnable> requests, int clients, int count)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    Callable<List<Long>> client =
        () -> {
          List<Long> nanos = new ArrayList<>();
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long begun = System.nanoTime();
            requests.get(i % requests.size()).run();
            nanos.add(System.nanoTime() - begun);
          }
          return nanos;
        };
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Long> all = new ArrayList<>();
      long begun = System.nanoTime();
      for (Future<List<Long>> done :
          threads.invokeAll(java.util.Collections.nCopies(clients, client))) {
        all.addAll(done.get());
      }
      return new Load(all, (System.nanoTime() - begun) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Requests a second. */
  double rate() {
    return nanos.size() / seconds;
  }
}
