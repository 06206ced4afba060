package org.shuduan.benchmarks.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.shuduan.benchmarks.server.Exchange;
import org.shuduan.benchmarks.server.MeasuredServer;
import org.shuduan.benchmarks.server.RawClient;
import org.shuduan.benchmarks.server.RecordingProxy;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;

/**
 * The bulk requests of one run, kept on disk: the same documents in the same pieces, to be sent
 * again with nothing to make.
 */
final class RecordedBulks {

  private static final String PATH = "/_bulk";
  private static final String INDEX_FIRST = "1-index";
  private static final String UPDATE_LATER = "2-update";

  private final Path folder;
  private final String generation;

  private RecordedBulks(Path folder, String generation) {
    this.folder = folder;
    this.generation = generation;
  }

  /**
   * Indexes texts once, and keeps what is sent meanwhile.
   *
   * @param folder an empty one, for as many bytes as the documents have
   */
  static RecordedBulks of(MeasuredServer server, Path texts, Path folder) throws IOException {
    AtomicInteger number = new AtomicInteger();
    try (RecordingProxy proxy =
            RecordingProxy.before(
                server.url(), request -> keep(request, folder, number.getAndIncrement()));
        Engine engine = Engine.connect(EngineOptions.at(proxy.url()))) {
      return new RecordedBulks(folder, WholeWay.index(engine, texts).generation());
    }
  }

  private static void keep(Exchange request, Path folder, int number) {
    if (!request.path().startsWith(PATH)) {
      return;
    }
    String start = new String(request.body(), 0, 16, StandardCharsets.UTF_8);
    String name = start.contains("update") ? UPDATE_LATER : INDEX_FIRST;
    try {
      Files.write(folder.resolve("%s-%06d".formatted(name, number)), request.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends all of it into a new generation and makes it visible. Updates wait until all documents
   * are there.
   *
   * @param meta of the new indices
   * @param clients how many requests are under way at a time
   */
  Generation sendAgain(MeasuredServer server, Map<String, Object> meta, int clients)
      throws IOException, InterruptedException, ExecutionException {
    Generations generations = new Generations(server.engine());
    Generation target = generations.create(meta);
    RawClient client = new RawClient(server.url());
    for (String phase : List.of(INDEX_FIRST, UPDATE_LATER)) {
      send(files(phase), target, client, clients);
    }
    generations.refresh(target);
    return target;
  }

  private List<Path> files(String phase) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith(phase)).sorted().toList();
    }
  }

  private void send(List<Path> files, Generation target, RawClient client, int clients)
      throws InterruptedException, ExecutionException {
    ConcurrentLinkedQueue<Path> left = new ConcurrentLinkedQueue<>(files);
    Callable<Void> sender =
        () -> {
          for (Path file = left.poll(); file != null; file = left.poll()) {
            send(Files.readAllBytes(file), target, client);
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(threads.submit(sender));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void send(byte[] recorded, Generation target, RawClient client) {
    // One byte a character keeps all bytes as they are.
    byte[] body =
        new String(recorded, StandardCharsets.ISO_8859_1)
            .replace(generation, target.name())
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] answer = client.send(new Exchange("POST", PATH, "application/x-ndjson", body));
    if (new String(answer, StandardCharsets.UTF_8).contains("\"errors\":true")) {
      throw new IllegalStateException("a document was not taken when it was sent again");
    }
  }
}
