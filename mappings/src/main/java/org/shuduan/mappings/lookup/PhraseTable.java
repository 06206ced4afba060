package org.shuduan.mappings.lookup;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable table of phrases that finds those standing at a place of a text, in time
 * proportional to their length.
 *
 * <p>A trie whose edges lie in one open hash table, so that a step costs one look into memory. Safe
 * for use by many threads.
 *
 * @param <V> what is known of a phrase
 */
public final class PhraseTable<V> {

  private static final int ROOT = 0;

  /** Bits of a node's number. */
  private static final int NODE = 24;

  private static final long TARGET = (1L << NODE) - 1;

  /**
   * An edge is the node that it leaves, its character and the node that it reaches, which is never
   * the root: so 0 means free.
   */
  private final long[] edges;

  private final int mask;
  private final @Nullable Object[] values;

  /**
   * Whether a phrase starts with the character: most places of a text are decided by this alone.
   */
  private final long[] starts = new long[1 << 10];

  private PhraseTable(SortedMap<String, ? extends V> phrases) {
    int nodes = nodes(phrases.keySet());
    if (nodes > TARGET) {
      throw new IllegalArgumentException("more than " + TARGET + " beginnings of phrases");
    }
    edges = new long[Integer.highestOneBit(Math.max(16, nodes + nodes / 2)) * 2];
    mask = edges.length - 1;
    values = new @Nullable Object[nodes];
    int added = ROOT + 1;
    for (Map.Entry<String, ? extends V> phrase : phrases.entrySet()) {
      String word = phrase.getKey();
      starts[word.charAt(0) >> 6] |= 1L << word.charAt(0);
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        long key = key(node, word.charAt(i));
        int slot = slot(key);
        if (edges[slot] == 0) {
          edges[slot] = key | added++;
        }
        node = (int) (edges[slot] & TARGET);
      }
      values[node] = phrase.getValue();
    }
  }

  /** How many nodes the trie of sorted phrases has. */
  private static int nodes(Set<String> sorted) {
    int nodes = 1;
    String previous = "";
    for (String phrase : sorted) {
      if (phrase.isEmpty()) {
        throw new IllegalArgumentException("empty phrase");
      }
      int shared = 0;
      int most = Math.min(previous.length(), phrase.length());
      while (shared < most && previous.charAt(shared) == phrase.charAt(shared)) {
        shared++;
      }
      nodes += phrase.length() - shared;
      previous = phrase;
    }
    return nodes;
  }

  /**
   * Builds a table.
   *
   * @throws IllegalArgumentException if a phrase is empty, or the phrases have more than 16 million
   *     different beginnings
   */
  public static <V> PhraseTable<V> of(Map<String, ? extends V> phrases) {
    return new PhraseTable<>(new TreeMap<>(phrases));
  }

  /**
   * Is told of a phrase.
   *
   * @param <V> what is known of a phrase
   */
  public interface Visitor<V> {

    /**
     * A phrase.
     *
     * @param end where it ends, exclusive
     * @param value what is known of it
     */
    void phrase(int end, V value);
  }

  /**
   * Goes through all phrases that stand at a place, the shortest first.
   *
   * @param from where they start
   * @param to where the text ends, exclusive
   */
  @SuppressWarnings("unchecked")
  public void visit(char[] text, int from, int to, Visitor<? super V> visitor) {
    if (from >= to || !mayStart(text[from])) {
      return;
    }
    int node = ROOT;
    for (int i = from; i < to; i++) {
      node = next(node, text[i]);
      if (node == ROOT) {
        return;
      }
      Object value = values[node];
      if (value != null) {
        visitor.phrase(i + 1, (V) value);
      }
    }
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
    if (end <= floor || !mayStart(text[end - 1])) {
      return end;
    }
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
    return (int) (edges[slot(key(node, c))] & TARGET);
  }

  /** The edge without the node that it reaches. */
  private static long key(int node, char c) {
    return ((long) node << 16 | c) << NODE;
  }

  /** Where the edge stands, or the free place where it would. */
  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (edges[slot] != 0 && (edges[slot] & ~TARGET) != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
