package org.shuduan.extraction.subject;

import java.util.List;

/**
 * A paragraph in which people marked what is counted.
 *
 * @param text the paragraph
 * @param numbers its numbers, in text order
 * @param subjects for each number what is right to say that it counts, the best first, "-" for
 *     nothing; empty where nobody said
 */
public record Lesson(String text, List<Counted> numbers, List<List<String>> subjects) {

  public Lesson {
    numbers = List.copyOf(numbers);
    subjects = subjects.stream().map(List::copyOf).toList();
  }
}
