package org.shuduan.indexer.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;

/** Remembers of what the pipeline gave as much as is needed to check what was stored. */
final class Produced {

  private static final int SAMPLE = 50;

  private final Set<String> reports = new HashSet<>();
  private final List<AnnotatedParagraph> sample = new ArrayList<>();
  private final Random random = new Random();
  private long paragraphs;

  void add(AnnotatedReport report) {
    reports.add(report.facts().id());
    report.paragraphs().forEach(this::offer);
  }

  /** Every paragraph has the same chance to stay (reservoir sampling). */
  private void offer(AnnotatedParagraph paragraph) {
    paragraphs++;
    if (sample.size() < SAMPLE) {
      sample.add(paragraph);
    } else {
      long place = random.nextLong(paragraphs);
      if (place < SAMPLE) {
        sample.set((int) place, paragraph);
      }
    }
  }

  /** How many different reports there were. */
  int reports() {
    return reports.size();
  }

  /** How many paragraphs were read, each as often as it was. */
  long paragraphs() {
    return paragraphs;
  }

  /** Some paragraphs, taken at random. */
  List<AnnotatedParagraph> sample() {
    return List.copyOf(sample);
  }
}
