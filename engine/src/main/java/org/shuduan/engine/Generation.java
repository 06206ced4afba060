package org.shuduan.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * The three indices that were built together, named by the moment they were begun.
 *
 * @param name such as {@code 20231103t081500123}; names sort by time
 */
public record Generation(String name) implements Comparable<Generation> {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS").withZone(ZoneOffset.UTC);

  public Generation {
    if (!name.matches("\\d{8}t\\d{9}")) {
      throw new IllegalArgumentException("'" + name + "' names no generation");
    }
  }

  /** The generation that is begun at this moment. */
  public static Generation begunAt(Instant moment) {
    return new Generation(NAME.format(moment));
  }

  /** The moment at which it was begun. */
  public Instant begun() {
    return NAME.parse(name, Instant::from);
  }

  /** The name of one of its indices. */
  public String index(IndexDefinition index) {
    return index.indexName(name);
  }

  /** Whether an index is one of its own. */
  public boolean holds(String index) {
    return Arrays.stream(IndexDefinition.values()).anyMatch(one -> index(one).equals(index));
  }

  @Override
  public int compareTo(Generation other) {
    return name.compareTo(other.name);
  }
}
