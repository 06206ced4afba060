package org.shuduan.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * The three indices that were built together, named by the moment they were begun.
 *
 * @param name such as {@code 20231103t081500123}; names sort by time
 */
public record Generation(String name) implements Comparable<Generation> {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS").withZone(ZoneOffset.UTC);

  private static final Pattern FORM = Pattern.compile("\\d{8}t\\d{9}");

  public Generation {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' names no generation");
    }
  }

  /** The generation that is begun at this moment. */
  public static Generation begunAt(Instant moment) {
    return new Generation(NAME.format(moment));
  }

  /** The generation that an index is of; none where its name says of no generation. */
  static Optional<Generation> of(String index, IndexDefinition definition) {
    String prefix = definition.indexName("");
    return Optional.of(index)
        .filter(one -> one.startsWith(prefix))
        .map(one -> one.substring(prefix.length()))
        .filter(FORM.asMatchPredicate())
        .map(Generation::new);
  }

  /** The moment at which it was begun. */
  public Instant begun() {
    return NAME.parse(name, Instant::from);
  }

  /** The name of one of its indices. */
  public String index(IndexDefinition index) {
    return index.indexName(name);
  }

  /** The names of all its indices. */
  public List<String> indices() {
    return Arrays.stream(IndexDefinition.values()).map(this::index).toList();
  }

  /** Whether an index is one of its own. */
  public boolean holds(String index) {
    return indices().contains(index);
  }

  @Override
  public int compareTo(Generation other) {
    return name.compareTo(other.name);
  }
}
