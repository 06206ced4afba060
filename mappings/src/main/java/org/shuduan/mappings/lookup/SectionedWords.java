package org.shuduan.mappings.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list in sections: lines of {@code [section]}, words separated by blanks, {@code #} starts
 * a comment. A word may name characters that must not follow it, after a {@code !}: 十分!钟之; and then
 * words that must not stand before it, each after a {@code <}: {@code 一番<翻<翻了}.
 */
public final class SectionedWords {

  /**
   * A word of a list.
   *
   * @param text the word
   * @param notBefore characters before which it is not meant, possibly none
   * @param notAfter words after which it is not meant, possibly none
   */
  public record Word(String text, String notBefore, List<String> notAfter) {
    public Word {
      notAfter = List.copyOf(notAfter);
    }

    /** Whether nothing beside the word at a place of a text speaks against it. */
    public boolean isMeant(char[] text, int from, int to) {
      return (to == text.length || notBefore.indexOf(text[to]) < 0)
          && notAfter.stream().noneMatch(word -> endsWith(text, from, word));
    }

    private static boolean endsWith(char[] text, int end, String word) {
      int start = end - word.length();
      return start >= 0 && Arrays.equals(text, start, end, word.toCharArray(), 0, word.length());
    }
  }

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
    int after = written.indexOf('<', 1);
    String head = after < 0 ? written : written.substring(0, after);
    int mark = head.indexOf('!');
    if (mark == 0) {
      throw new IllegalArgumentException(name + ":" + line + ": '" + written + "' has no word");
    }
    return new Word(
        mark < 0 ? head : head.substring(0, mark),
        mark < 0 ? "" : head.substring(mark + 1),
        after < 0 ? List.of() : List.of(written.substring(after + 1).split("<")));
  }
}
