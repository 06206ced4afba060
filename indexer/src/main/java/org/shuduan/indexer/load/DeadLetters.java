package org.shuduan.indexer.load;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A file of what could not be written: two lines a document, as a bulk request has them, the first
 * with source and reason besides. {@link BulkLoader#feed} takes it again. It is made when there is
 * something to write.
 */
public final class DeadLetters implements Closeable {

  private static final String RUN = "run";
  private static final String FILE = "file";
  private static final String REASON = "reason";

  private final Path path;
  private String run;
  private @Nullable OutputStream out;
  private final Map<String, Integer> files = new TreeMap<>();
  private long documents;
  private String firstReason = "";

  /**
   * @param folder where the file shall be; it is made
   * @param run the id of the run that writes, which the file is called after
   */
  public DeadLetters(Path folder, String run) {
    this.path = folder.resolve(run + ".ndjson");
    this.run = run;
  }

  /**
   * What a file holds.
   *
   * @param run the run that left it, empty if it does not say
   * @param files the sources that its documents are of
   */
  public record Contents(String run, Set<String> files) {}

  /** Where the file is, if there is one. */
  public Path path() {
    return path;
  }

  /** From now on what is added is said to be of another run, which this one goes on with. */
  public synchronized void goOnWith(String run) {
    this.run = run;
  }

  /** How many documents are in it. */
  public synchronized long documents() {
    return documents;
  }

  /** How many are of this source. */
  public synchronized int of(String file) {
    return files.getOrDefault(file, 0);
  }

  /** The sources that documents in it are of. */
  public synchronized List<String> files() {
    return files.keySet().stream().filter(file -> !file.isEmpty()).toList();
  }

  /** Why the first one is in it, empty if none is. */
  public synchronized String firstReason() {
    return firstReason;
  }

  synchronized void add(Operation operation, String reason) {
    try {
      if (out == null) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        out = Files.newOutputStream(path);
      }
      out.write(head(operation, reason));
      out.write('\n');
      out.write(operation.body());
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("写不进死信文件 " + path, e);
    }
    if (documents++ == 0) {
      firstReason = reason;
    }
    files.merge(operation.file(), 1, Integer::sum);
  }

  private byte[] head(Operation operation, String reason) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(head)) {
      json.writeStartObject();
      operation.writeAction(json);
      json.writeStringProperty(RUN, run);
      json.writeStringProperty(FILE, operation.file());
      json.writeStringProperty(REASON, reason);
      json.writeEndObject();
    }
    return head.toByteArray();
  }

  /**
   * Looks through a file.
   *
   * @param indices the indices that may be written to
   * @throws IOException if it cannot be read, is no such file, or is for other indices
   */
  public static Contents look(Path path, Predicate<String> indices) throws IOException {
    Set<String> runs = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    read(
        path,
        (run, operation) -> {
          if (!indices.test(operation.index())) {
            throw new IOException(path + " 里的文档属于 " + operation.index() + "，它现在不在用；请重新运行 index");
          }
          runs.add(run);
          files.add(operation.file());
        });
    return new Contents(runs.size() == 1 ? runs.iterator().next() : "", files);
  }

  /** Takes what a file holds. */
  interface Reader {
    void take(String run, Operation operation) throws IOException;
  }

  /** Hands on what a file holds, in its order. */
  static void read(Path path, Reader reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      int number = 1;
      for (String head = lines.readLine(); head != null; head = lines.readLine()) {
        read(path, number, head, lines.readLine(), reader);
        number += 2;
      }
    }
  }

  private static void read(Path path, int line, String head, @Nullable String body, Reader reader)
      throws IOException {
    JsonNode parsed = parsed(path, line, head);
    reader.take(parsed.path(RUN).stringValue(""), operation(path, line, parsed, body));
  }

  private static JsonNode parsed(Path path, int line, String head) throws IOException {
    try {
      return Json.mapper().readTree(head);
    } catch (JacksonException e) {
      throw notADeadLetter(path, line);
    }
  }

  private static Operation operation(Path path, int line, JsonNode parsed, @Nullable String body)
      throws IOException {
    try {
      for (Operation.Kind kind : Operation.Kind.values()) {
        JsonNode action = parsed.get(kind.name().toLowerCase(Locale.ROOT));
        if (action != null && body != null) {
          return new Operation(
              kind,
              action.get("_index").stringValue(),
              action.get("_id").stringValue(),
              parsed.path(FILE).stringValue(""),
              body.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (RuntimeException e) {
      throw notADeadLetter(path, line);
    }
    throw notADeadLetter(path, line);
  }

  private static IOException notADeadLetter(Path path, int line) {
    return new IOException(path + " 第 " + line + " 行不是死信文件的格式；请给出 index 写下的死信文件");
  }

  @Override
  public synchronized void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
