package org.shuduan.mappings.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of words by which the head of a report is known, {@code words.tsv}. */
public final class ReportWords {

  /** What a word is to a head. */
  public enum Kind {
    /** What the title of a report ends with, such as 综述. */
    GENRE,
    /** What the name of a public body ends with, such as 办公室. */
    BODY,
    /** What a line that names author, source or file number begins with, such as 来源. */
    BYLINE,
    /** The office of who gives a report, before the name, such as 县长. */
    OFFICE,
    /** What stands before a date of publication, such as 发布时间. */
    DATE,
    /** What heads a table of contents, such as 目录. */
    CONTENTS
  }

  private static final String RESOURCE = "/org/shuduan/mappings/report/words.tsv";
  private static final int COLUMNS = 2;

  private final Map<Kind, List<String>> words;

  private ReportWords(Map<Kind, List<String>> words) {
    this.words = words;
  }

  /**
   * The project's list.
   *
   * @throws IllegalStateException if it is missing, a line of it is wrong (the message names the
   *     line) or a kind has no word
   */
  public static ReportWords load() {
    try (InputStream in = ReportWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("report words " + RESOURCE + " are missing");
      }
      return parse(RESOURCE, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("report words " + RESOURCE + " cannot be read", e);
    }
  }

  /** The words of a kind, at least one, in the order of the list. */
  public List<String> of(Kind kind) {
    return words.get(kind);
  }

  /** A part of a regular expression that matches any word of a kind; it captures nothing. */
  public String anyOf(Kind kind) {
    return of(kind).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  static ReportWords parse(String file, BufferedReader in) throws IOException {
    Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS || columns[1].isBlank()) {
        throw new IllegalStateException(
            "%s:%d: a kind and a word separated by a tab expected".formatted(file, number));
      }
      words
          .computeIfAbsent(kind(file, number, columns[0]), key -> new ArrayList<>())
          .add(columns[1]);
    }
    for (Kind kind : Kind.values()) {
      if (!words.containsKey(kind)) {
        throw new IllegalStateException("%s: no word of kind %s".formatted(file, kind));
      }
    }
    words.replaceAll((kind, list) -> List.copyOf(list));
    return new ReportWords(words);
  }

  private static Kind kind(String file, int number, String name) {
    try {
      return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "%s:%d: unknown kind \"%s\"".formatted(file, number, name), e);
    }
  }
}
