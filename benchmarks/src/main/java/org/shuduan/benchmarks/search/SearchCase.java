package org.shuduan.benchmarks.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuduan.benchmarks.generate.Markers;
import org.shuduan.benchmarks.generate.Markers.Marker;

/** Questions that are measured together: a line of {@code cases.tsv}, whose head describes it. */
record SearchCase(String name, List<Question> questions) {

  private static final String FILE = "cases.tsv";
  private static final Pattern WORDS = Pattern.compile("\\{([^}]+)}");
  private static final String ALL = "all";

  /** All cases of the file, in its order. */
  static List<SearchCase> all() {
    try (InputStream in = SearchCase.class.getResourceAsStream(FILE)) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(SearchCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchCase read(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 3) {
      throw new IllegalArgumentException(FILE + ": not three columns: " + line);
    }
    Endpoint endpoint = Endpoint.valueOf(cells[1].toUpperCase(Locale.ROOT));
    return new SearchCase(
        cells[0], filled(cells[2]).stream().map(p -> new Question(endpoint, p)).toList());
  }

  /** One text for each planted word that its slot names; the text itself where it has no slot. */
  private static List<String> filled(String parameters) {
    Matcher slot = WORDS.matcher(parameters);
    if (!slot.find()) {
      return List.of(parameters);
    }
    List<String> filled = new ArrayList<>();
    for (Marker marker : Markers.all()) {
      if (slot.group(1).equals(ALL) || slot.group(1).equals(marker.share())) {
        filled.add(parameters.replace(slot.group(), marker.word()));
      }
    }
    if (filled.isEmpty()) {
      throw new IllegalArgumentException(FILE + ": no planted words are called " + slot.group());
    }
    return filled;
  }
}
