package org.shuduan.indexer.duplicate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects paragraphs and tells which are duplicates of one another.
 *
 * <p>Paragraphs with the same letters are always in one group. Near duplicates (see {@link
 * Likeness}) join like the rays of a star: paragraphs are gone through by the date of their report,
 * then by id, paragraphs without date last; each joins the most similar one that already heads a
 * group and is a near duplicate of it, or else heads a group of its own. So a group's id is that of
 * its earliest member, and every member is a near duplicate of that very one. Joining all that any
 * chain of near duplicates links would let a group drift to texts that have little in common with
 * its first. Only what is in it counts, not the order in which it came, nor what was in it and
 * left.
 *
 * <p>Of a paragraph it keeps some 200 bytes: id, date and {@link Imprint}, not the text.
 *
 * <p>For one thread.
 */
public final class DuplicateGroups {

  private static final int FIRST_ROWS = 1 << 10;
  private static final int UNDATED = Integer.MAX_VALUE;

  private final Ids ids = new Ids();
  private final Imprints imprints = new Imprints();
  private final BitSet present = new BitSet();
  private int[] days = new int[FIRST_ROWS];
  private long[] knownGroups = new long[FIRST_ROWS];
  private int[] knownSizes = new int[FIRST_ROWS];

  /** Takes a change of a paragraph's group. */
  @FunctionalInterface
  public interface Change {

    /**
     * A paragraph is in another group, or its group has another size.
     *
     * @param size how many paragraphs are in the group, this one included
     */
    void accept(String id, String group, int size);
  }

  /** Takes in a paragraph; one whose id is already there is passed over. */
  public void add(Candidate candidate) {
    if (!contains(candidate.id())) {
      put(candidate.id(), candidate.date(), Imprint.of(candidate));
    }
  }

  /** Takes in a paragraph, in place of one with its id; it is known as a group of its own. */
  public void put(String id, @Nullable LocalDate date, Imprint imprint) {
    put(id, date, imprint, id, 1);
  }

  /**
   * Takes in a paragraph of which a group is known.
   *
   * @param group the id of its group
   * @param size how many paragraphs are said to be in it
   */
  public void put(String id, @Nullable LocalDate date, Imprint imprint, String group, int size) {
    int row = ids.number(id);
    if (row == days.length) {
      int more = row + (row >> 1);
      days = Arrays.copyOf(days, more);
      knownGroups = Arrays.copyOf(knownGroups, more);
      knownSizes = Arrays.copyOf(knownSizes, more);
    }
    if (row == imprints.size()) {
      imprints.add(imprint);
    } else {
      imprints.set(row, imprint);
    }
    days[row] = date == null ? UNDATED : Math.toIntExact(date.toEpochDay());
    knownGroups[row] = hash(group);
    knownSizes[row] = size;
    present.set(row);
  }

  /** Takes a paragraph out. */
  public void remove(String id) {
    int row = ids.find(id);
    if (row >= 0) {
      present.clear(row);
    }
  }

  /** Whether a paragraph with this id is in it. */
  public boolean contains(String id) {
    int row = ids.find(id);
    return row >= 0 && present.get(row);
  }

  /** How many paragraphs are in it. */
  public int size() {
    return present.cardinality();
  }

  /**
   * The groups of what was added.
   *
   * @return for each paragraph that has duplicates its group, which is the id of the member whose
   *     report is the earliest, then the smallest id; a report without date counts as later than
   *     any other. Paragraphs without duplicates are not in it.
   */
  public Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    visit(
        (row, group, size) -> {
          if (size > 1) {
            groups.put(ids.id(row), ids.id(group));
          }
        });
    return groups;
  }

  /** Tells where groups differ from those that are known, and knows them from now on. */
  public void changes(Change change) {
    visit(
        (row, head, size) -> {
          String group = ids.id(head);
          long hash = hash(group);
          if (knownGroups[row] != hash || knownSizes[row] != size) {
            knownGroups[row] = hash;
            knownSizes[row] = size;
            change.accept(ids.id(row), group, size);
          }
        });
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(int row, int head, int size);
  }

  private void visit(Visitor visitor) {
    int[] ordered =
        present.stream()
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(row -> days[row]).thenComparing(ids::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] wordings =
        IntStream.of(ordered).mapToLong(imprints::wording).sorted().distinct().toArray();
    int[] numbers = new int[wordings.length];
    Arrays.fill(numbers, -1);
    int[] firsts = new int[wordings.length];
    int[] sizes = new int[wordings.length];
    int[] wordingOf = new int[ordered.length];
    int count = 0;
    for (int i = 0; i < ordered.length; i++) {
      int at = Arrays.binarySearch(wordings, imprints.wording(ordered[i]));
      if (numbers[at] < 0) {
        firsts[count] = ordered[i];
        numbers[at] = count++;
      }
      wordingOf[i] = numbers[at];
      sizes[numbers[at]]++;
    }
    int[] heads = heads(firsts);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != i) {
        sizes[heads[i]] += sizes[i];
      }
    }
    for (int i = 0; i < ordered.length; i++) {
      int head = heads[wordingOf[i]];
      visitor.visit(ordered[i], firsts[head], sizes[head]);
    }
  }

  /**
   * For each wording the position of the one that heads its group.
   *
   * @param firsts the first row of each wording, the earliest wording first
   */
  private int[] heads(int[] firsts) {
    int[] heads = new int[firsts.length];
    long[] pairs = NearPairs.of(imprints, firsts);
    int next = 0;
    for (int i = 0; i < heads.length; i++) {
      heads[i] = i;
      double best = 0;
      for (; next < pairs.length && NearPairs.later(pairs[next]) == i; next++) {
        int earlier = NearPairs.earlier(pairs[next]);
        double likeness = Likeness.of(imprints, firsts[earlier], firsts[i]);
        if (heads[earlier] == earlier && likeness > best) {
          heads[i] = earlier;
          best = likeness;
        }
      }
    }
    return heads;
  }

  private static long hash(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = MinHash.mix(hash ^ id.charAt(i));
    }
    return hash;
  }
}
