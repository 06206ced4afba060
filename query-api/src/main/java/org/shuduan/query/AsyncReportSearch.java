package org.shuduan.query;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.shuduan.engine.EngineException;

/**
 * A {@link ReportSearch} that nobody waits for.
 *
 * <pre>{@code
 * AsyncReportSearch later =
 *     new AsyncReportSearch(search, ForkJoinPool.commonPool(), Duration.ofSeconds(10));
 * later.call(s -> s.search(query)).thenAccept(answer -> write(answer.total().toString())).join();
 * }</pre>
 */
public final class AsyncReportSearch {

  private final ReportSearch search;
  private final Executor executor;
  private final Duration timeout;

  /**
   * @param executor what the calls run on; each holds a thread until Elasticsearch has answered
   * @param timeout after how long a call has failed, whatever becomes of its request
   */
  public AsyncReportSearch(ReportSearch search, Executor executor, Duration timeout) {
    this.search = search;
    this.executor = executor;
    this.timeout = timeout;
  }

  /**
   * Does one thing with the search.
   *
   * @return what it gives; or the exception that the search throws, {@link
   *     EngineException.TimedOut} after the time-out
   */
  public <T> CompletableFuture<T> call(Function<ReportSearch, T> call) {
    return CompletableFuture.supplyAsync(() -> call.apply(search), executor)
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    failure instanceof TimeoutException
                        ? new EngineException.TimedOut(timeout, failure)
                        : failure));
  }
}
