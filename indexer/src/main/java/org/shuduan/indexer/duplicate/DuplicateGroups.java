package org.shuduan.indexer.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Collects the paragraphs of a run and tells which are duplicates of one another.
 *
 * <p>Paragraphs with the same letters are always in one group. Near duplicates (see {@link
 * Likeness}) join like the rays of a star: paragraphs are gone through by the date of their report,
 * then by id, paragraphs without date last; each joins the most similar one that already heads a
 * group and is a near duplicate of it, or else heads a group of its own. So a group's id is that of
 * its earliest member, and every member is a near duplicate of that very one. Joining all that any
 * chain of near duplicates links would let a group drift to texts that have little in common with
 * its first. The order in which paragraphs are added does not matter.
 *
 * <p>Of a paragraph of {@value Likeness#NEAR_LENGTH} letters or more it keeps a signature of 256
 * bytes, its id and four bytes a fact, but not the text.
 *
 * <p>For one thread.
 */
public final class DuplicateGroups {

  private final Map<UUID, Wording> wordings = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** Takes in a paragraph; one whose id is already there is passed over. */
  public void add(Candidate candidate) {
    if (!ids.add(candidate.id())) {
      return;
    }
    String letters = Letters.of(candidate.text());
    String wording = letters.isEmpty() ? candidate.text() : letters;
    UUID key = UUID.nameUUIDFromBytes(wording.getBytes(StandardCharsets.UTF_8));
    Wording known = wordings.get(key);
    if (known == null) {
      wordings.put(key, new Wording(candidate, letters));
    } else {
      known.add(candidate);
    }
  }

  /**
   * The groups of what was added.
   *
   * @return for each paragraph that has duplicates its group, which is the id of the member whose
   *     report is the earliest, then the smallest id; a report without date counts as later than
   *     any other. Paragraphs without duplicates are not in it.
   */
  public Map<String, String> groups() {
    List<Wording> ordered = new ArrayList<>(wordings.values());
    ordered.sort(Wording.EARLIEST);
    int[] heads = heads(ordered);
    int[] sizes = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      sizes[heads[i]] += ordered.get(i).ids().size();
    }
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < heads.length; i++) {
      if (sizes[heads[i]] > 1) {
        String group = ordered.get(heads[i]).id();
        ordered.get(i).ids().forEach(id -> groups.put(id, group));
      }
    }
    return groups;
  }

  /** For each wording the position of the one that heads its group. */
  private static int[] heads(List<Wording> ordered) {
    int[] heads = new int[ordered.size()];
    long[] pairs = NearPairs.of(ordered);
    int next = 0;
    for (int i = 0; i < heads.length; i++) {
      heads[i] = i;
      double best = 0;
      for (; next < pairs.length && NearPairs.later(pairs[next]) == i; next++) {
        int earlier = NearPairs.earlier(pairs[next]);
        double likeness = Likeness.of(ordered.get(earlier), ordered.get(i));
        if (heads[earlier] == earlier && likeness > best) {
          heads[i] = earlier;
          best = likeness;
        }
      }
    }
    return heads;
  }
}
