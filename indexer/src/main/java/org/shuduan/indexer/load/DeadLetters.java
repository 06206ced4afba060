package org.shuduan.indexer.load;

import java.io.BufferedReader;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of what could not be written: two lines a document, as a bulk request has them, the first
 * with source and reason besides. {@link BulkLoader#feed} takes it again. It is made when there is
 * something to write.
 */
public final class DeadLetters implements Closeable {

  private static final String FILE = "file";
  private static final String REASON = "reason";

  private final Path path;
  private @Nullable OutputStream out;
  private final Map<String, Integer> files = new TreeMap<>();
  private long documents;
  private String firstReason = "";

  /**
   * @param path where the file shall be; its folders are made
   */
  public DeadLetters(Path path) {
    this.path = path;
  }

  /** Where the file is, if there is one. */
  public Path path() {
    return path;
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
    ObjectNode head = Json.mapper().createObjectNode();
    head.putObject(operation.kind().word())
        .put("_index", operation.index())
        .put("_id", operation.id());
    head.put(FILE, operation.file()).put(REASON, reason);
    try {
      if (out == null) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        out = Files.newOutputStream(path);
      }
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
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

  /** Hands on what a file holds, in its order. */
  static void read(Path path, Predicate<String> indices, Consumer<Operation> consumer)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      int number = 0;
      for (String head = lines.readLine(); head != null; head = lines.readLine()) {
        number++;
        String body = lines.readLine();
        Operation operation = operation(path, number, head, body);
        if (!indices.test(operation.index())) {
          throw new IOException(path + " 里的文档属于 " + operation.index() + "，它现在不在用；请重新运行 index");
        }
        consumer.accept(operation);
        number++;
      }
    }
  }

  private static Operation operation(Path path, int line, String head, @Nullable String body)
      throws IOException {
    try {
      JsonNode parsed = Json.mapper().readTree(head);
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
    } catch (JacksonException | NullPointerException e) {
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
