package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.extraction.subject.Counted;
import org.shuduan.extraction.subject.Lesson;
import org.shuduan.extraction.subject.SubjectModel;
import org.shuduan.mappings.subject.MarkedParagraph;
import org.shuduan.mappings.subject.MarkedParagraph.Mark;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.unit.UnitCatalogue;

/** Makes lessons of the paragraphs in which people marked what is counted. */
final class SubjectLessons {

  private final NumberReader reader =
      NumberReader.create(
          UnitCatalogue.standard(), SubjectKeys.standard(), SubjectModel.untrained());

  /** The lesson that a marked paragraph is: its numbers as the reader sees them. */
  Lesson lesson(MarkedParagraph paragraph) {
    List<Counted> numbers =
        reader.withoutSubjects(Folded.of(paragraph.text())).stream().map(Draft::counted).toList();
    List<List<String>> subjects = new ArrayList<>(numbers.size());
    for (Counted number : numbers) {
      subjects.add(
          paragraph.marks().stream()
              .filter(mark -> isOf(mark, number))
              .map(Mark::subjects)
              .findFirst()
              .orElse(List.of()));
    }
    return new Lesson(paragraph.text(), numbers, subjects);
  }

  /** Whether a mark and a number share at least half of what they cover together. */
  private static boolean isOf(Mark mark, Counted number) {
    int shared = Math.min(mark.end(), number.end()) - Math.max(mark.start(), number.start());
    int joined = Math.max(mark.end(), number.end()) - Math.min(mark.start(), number.start());
    return shared > 0 && 2 * shared >= joined;
  }
}
