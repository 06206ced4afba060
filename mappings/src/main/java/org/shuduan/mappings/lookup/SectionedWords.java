package org.shuduan.mappings.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list in sections: lines of {@code [section]}, words separated by blanks, {@code #} starts
 * a comment. A word may name characters that must not follow it, after a {@code !}: 十分!钟之.
 */
public final class SectionedWords {

  /**
   * A word of a list.
   *
   * @param text the word
   * @param notBefore characters before which it is not meant, possibly none
   */
  public record Word(String text, String notBefore) {}

  private final String name;
  private final Map<String, List<Word>> sections;

  private SectionedWords(String name, Map<String, List<Word>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /**
   * Reads a list that lies beside a class.
   *
   * @throws IllegalStateException if the resource is missing
   */
  public static SectionedWords standard(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /**
   * Reads a list.
   *
   * @param name what messages call the file
   * @throws IllegalArgumentException if a word stands before the first section or a section twice;
   *     the message names file and line
   */
  public static SectionedWords read(Reader in, String name) throws IOException {
    Map<String, List<Word>> sections = new LinkedHashMap<>();
    List<Word> current = null;
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (text.startsWith("[") && text.endsWith("]")) {
        current = new ArrayList<>();
        if (sections.put(text.substring(1, text.length() - 1), current) != null) {
          throw new IllegalArgumentException(name + ":" + number + ": " + text + " stands twice");
        }
        continue;
      }
      if (current == null) {
        throw new IllegalArgumentException(name + ":" + number + ": a word before any [section]");
      }
      for (String word : text.split("\\s+")) {
        current.add(word(word, name, number));
      }
    }
    return new SectionedWords(name, sections);
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** The names of the sections, in order. */
  public Set<String> sections() {
    return sections.keySet();
  }

  /**
   * The words of a section, in order.
   *
   * @throws IllegalArgumentException if the file has no such section
   */
  public List<Word> words(String section) {
    List<Word> words = sections.get(section);
    if (words == null) {
      throw new IllegalArgumentException(name + ": section [" + section + "] is missing");
    }
    return List.copyOf(words);
  }

  private static Word word(String written, String name, int line) {
    int mark = written.indexOf('!');
    if (mark == 0) {
      throw new IllegalArgumentException(name + ":" + line + ": '" + written + "' has no word");
    }
    return mark < 0
        ? new Word(written, "")
        : new Word(written.substring(0, mark), written.substring(mark + 1));
  }
}
