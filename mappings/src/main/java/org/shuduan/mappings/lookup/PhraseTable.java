package org.shuduan.mappings.lookup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable table of phrases that finds the longest one standing at a place of a text, in time
 * proportional to its length.
 *
 * <p>A trie whose edges lie in one open hash table. Safe for use by many threads.
 *
 * @param <V> what is known of a phrase
 */
public final class PhraseTable<V> {

  private static final int ROOT = 0;

  /** Edge (node, character) as {@code node << 16 | character}, plus one so that 0 means free. */
  private final long[] edges;

  private final int[] targets;
  private final int mask;
  private final @Nullable Object[] values;

  /**
   * Whether a phrase starts with the character: most places of a text are decided by this alone.
   */
  private final long[] starts = new long[1 << 10];

  private PhraseTable(Map<String, ? extends V> phrases) {
    int characters = phrases.keySet().stream().mapToInt(String::length).sum();
    int capacity = Integer.highestOneBit(Math.max(16, characters * 2)) * 2;
    edges = new long[capacity];
    targets = new int[capacity];
    mask = capacity - 1;
    @Nullable Object[] found = new @Nullable Object[characters + 1];
    int nodes = 1;
    for (Map.Entry<String, ? extends V> phrase : phrases.entrySet()) {
      String word = phrase.getKey();
      if (word.isEmpty()) {
        throw new IllegalArgumentException("empty phrase");
      }
      starts[word.charAt(0) >> 6] |= 1L << word.charAt(0);
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        long edge = edge(node, word.charAt(i));
        int slot = slot(edge);
        if (edges[slot] == 0) {
          edges[slot] = edge;
          targets[slot] = nodes++;
        }
        node = targets[slot];
      }
      found[node] = phrase.getValue();
    }
    values = found;
  }

  /**
   * Builds a table.
   *
   * @throws IllegalArgumentException if a phrase is empty
   */
  public static <V> PhraseTable<V> of(Map<String, ? extends V> phrases) {
    return new PhraseTable<>(phrases);
  }

  /** Whether any phrase starts with the character. */
  public boolean mayStart(char c) {
    return (starts[c >> 6] & 1L << c) != 0;
  }

  /**
   * Where the longest phrase that stands at a place ends.
   *
   * @param from where it is to start
   * @param to where the text ends, exclusive
   * @return its end, exclusive; {@code from} when none stands there
   */
  public int longestEnd(char[] text, int from, int to) {
    if (from >= to || !mayStart(text[from])) {
      return from;
    }
    int node = ROOT;
    int end = from;
    for (int i = from; i < to; i++) {
      node = next(node, text[i]);
      if (node == ROOT) {
        break;
      }
      if (values[node] != null) {
        end = i + 1;
      }
    }
    return end;
  }

  /** What is known of the phrase that fills the range exactly, null when there is none. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(char[] text, int from, int to) {
    int node = ROOT;
    for (int i = from; i < to; i++) {
      node = next(node, text[i]);
      if (node == ROOT) {
        return null;
      }
    }
    return (V) values[node];
  }

  /**
   * Where the longest phrase that ends at a place starts, in a table of phrases written backwards.
   *
   * @param floor where the text starts
   * @param end where the phrase is to end, exclusive
   * @return its start; {@code end} when none ends there
   */
  public int longestStart(char[] text, int floor, int end) {
    int node = ROOT;
    int start = end;
    for (int i = end - 1; i >= floor; i--) {
      node = next(node, text[i]);
      if (node == ROOT) {
        break;
      }
      if (values[node] != null) {
        start = i;
      }
    }
    return start;
  }

  /** What is known of the phrase that, written backwards in the table, fills the range exactly. */
  @SuppressWarnings("unchecked")
  public @Nullable V getReversed(char[] text, int start, int end) {
    int node = ROOT;
    for (int i = end - 1; i >= start; i--) {
      node = next(node, text[i]);
      if (node == ROOT) {
        return null;
      }
    }
    return (V) values[node];
  }

  /** What is known of the phrase, null when it is not in the table. */
  public @Nullable V get(String phrase) {
    return get(phrase.toCharArray(), 0, phrase.length());
  }

  private int next(int node, char c) {
    int slot = slot(edge(node, c));
    return edges[slot] == 0 ? ROOT : targets[slot];
  }

  private static long edge(int node, char c) {
    return ((long) node << 16 | c) + 1;
  }

  private int slot(long edge) {
    int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
