package org.shuduan.indexer.duplicate;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that may repeat another.
 *
 * @param id its id, different from that of every other paragraph
 * @param text its text with full-width forms folded
 * @param facts what must not differ between near duplicates: its numbers and the places that it
 *     speaks of, each in a form that is the same wherever the same is meant
 * @param date the date of its report, null if it bears none
 */
public record Candidate(String id, String text, Set<String> facts, @Nullable LocalDate date) {

  public Candidate {
    facts = Set.copyOf(facts);
  }
}
