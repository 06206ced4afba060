package org.shuduan.mappings.noise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The list of noise patterns, {@code patterns.tsv}. */
public final class NoisePatterns {

  private static final String RESOURCE = "/org/shuduan/mappings/noise/patterns.tsv";
  private static final int COLUMNS = 5;

  private NoisePatterns() {}

  /**
   * The project's list, in its order.
   *
   * @throws IllegalStateException if it is missing or a line of it is wrong; the message names the
   *     line
   */
  public static List<NoisePattern> load() {
    try (InputStream in = NoisePatterns.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("noise patterns " + RESOURCE + " are missing");
      }
      return parse(RESOURCE, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("noise patterns " + RESOURCE + " cannot be read", e);
    }
  }

  static List<NoisePattern> parse(String file, BufferedReader in) throws IOException {
    List<NoisePattern> patterns = new ArrayList<>();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        patterns.add(pattern(line));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
      }
    }
    return List.copyOf(patterns);
  }

  private static NoisePattern pattern(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "%d columns separated by tabs expected, found %d".formatted(COLUMNS, columns.length));
    }
    return new NoisePattern(
        columns[0],
        NoisePattern.Scope.valueOf(columns[1].toUpperCase(Locale.ROOT)),
        columns[2],
        Pattern.compile(columns[3]),
        columns[4]);
  }
}
