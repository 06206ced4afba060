package org.shuduan.extraction.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The cases of a data file: fields with " | " between them, # for comments. */
final class Cases {

  private Cases() {}

  /** Refuses a file with fewer cases than it must have, so that no test can pass on nothing. */
  static Stream<Arguments> of(String file, int fields, int atLeast) {
    List<String> lines =
        read(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (lines.size() < atLeast) {
      throw new IllegalStateException(file + " holds only " + lines.size() + " cases");
    }
    return lines.stream().map(line -> arguments(file, line, fields));
  }

  private static Arguments arguments(String file, String line, int fields) {
    String[] cells = line.split(" \\| ", -1);
    if (cells.length != fields) {
      throw new IllegalStateException(file + ": not " + fields + " fields: " + line);
    }
    Object[] values = new Object[fields];
    for (int i = 0; i < fields; i++) {
      String cell = cells[i].strip();
      values[i] = cell.equals("-") ? "" : cell;
    }
    return Arguments.of(values);
  }

  private static String read(String file) {
    try (InputStream in = Cases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
