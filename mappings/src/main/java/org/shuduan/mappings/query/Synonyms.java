package org.shuduan.mappings.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand for each other, from {@code synonyms.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Synonyms {

  private static final String RESOURCE = "synonyms.txt";
  private static final int SHORTEST = 2;

  private final Map<String, List<String>> groups;
  private final int longest;

  private Synonyms(Map<String, List<String>> groups) {
    this.groups = Map.copyOf(groups);
    this.longest = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * A word with synonyms, found in a text.
   *
   * @param word the word
   * @param start where it starts
   * @param others what else says the same
   */
  public record Found(String word, int start, List<String> others) {
    /** Where it ends, exclusive. */
    public int end() {
      return start + word.length();
    }
  }

  /** The list that comes with Shuduan. */
  public static Synonyms standard() {
    return Standard.SYNONYMS;
  }

  /**
   * Reads groups of words, one a line, joined by {@code =}; {@code #} starts a comment.
   *
   * @param name what messages call the file
   * @throws IllegalArgumentException if a line holds fewer than two words, one of them shorter than
   *     two characters, or one that stands in another line; the message names file and line
   */
  public static Synonyms read(Reader in, String name) throws IOException {
    Map<String, List<String>> groups = new HashMap<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        add(groups, text, name + ":" + number);
      }
    }
    return new Synonyms(groups);
  }

  private static void add(Map<String, List<String>> groups, String line, String place) {
    List<String> words = Arrays.stream(line.split("=", -1)).map(String::strip).toList();
    if (words.size() < 2) {
      throw new IllegalArgumentException(place + ": one word has no synonyms: " + line);
    }
    for (String word : words) {
      if (word.length() < SHORTEST) {
        throw new IllegalArgumentException(place + ": '" + word + "' is too short");
      }
      if (groups.put(word, words.stream().filter(w -> !w.equals(word)).toList()) != null) {
        throw new IllegalArgumentException(place + ": '" + word + "' stands in two groups");
      }
    }
  }

  /** The words of a text that have synonyms, from the left, the longest first, without overlaps. */
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(text.length(), start + longest);
      while (end - start >= SHORTEST && !groups.containsKey(text.substring(start, end))) {
        end--;
      }
      if (end - start < SHORTEST) {
        start++;
        continue;
      }
      String word = text.substring(start, end);
      found.add(new Found(word, start, groups.get(word)));
      start = end;
    }
    return found;
  }

  /** Read when first asked for. */
  private static final class Standard {
    static final Synonyms SYNONYMS = load();

    private static Synonyms load() {
      try (InputStream in = Synonyms.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + RESOURCE);
        }
        return read(new InputStreamReader(in, StandardCharsets.UTF_8), RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }
}
