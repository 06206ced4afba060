package org.shuduan.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;

/**
 * What the file node.json in a data directory says about the node that runs there.
 *
 * @param pid process id of the server
 * @param processStarted when that process began, which tells it from a later one of the same id
 * @param url where it answers, such as http://127.0.0.1:9200
 * @param version of Elasticsearch
 * @param started when it was healthy
 * @param background whether it outlives the process that started it
 */
public record NodeRecord(
    long pid,
    Instant processStarted,
    URI url,
    String version,
    Instant started,
    boolean background) {

  private static final String FILE = "node.json";

  /** Linux computes the start of a process from clock ticks and the time of boot. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  static NodeRecord of(ProcessHandle server, URI url, String version, boolean background) {
    return new NodeRecord(
        server.pid(),
        server.info().startInstant().orElse(Instant.EPOCH),
        url,
        version,
        Instant.now(),
        background);
  }

  /** The process that the record means, if it still runs. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, processStarted).abs())
        .filter(gap -> gap.compareTo(CLOCK_TOLERANCE) < 0)
        .isPresent();
  }

  static Optional<NodeRecord> read(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.mapper().readValue(file.toFile(), NodeRecord.class));
    } catch (JacksonException e) {
      throw new NodeException.DirectoryUnusable(
          "节点记录 %s 无法读取：%s。确认没有节点在运行后删去它即可。".formatted(file, e.getOriginalMessage()), e);
    }
  }

  void write(Path data) throws IOException {
    Path unfinished = data.resolve(FILE + ".new");
    Json.mapper().writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), this);
    Files.move(
        unfinished,
        data.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }
}
