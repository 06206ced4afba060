package org.shuduan.indexer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.region.PlaceFinder;
import org.shuduan.extraction.region.Region;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.ReportFacts;
import org.shuduan.indexer.document.SourcePlace;
import org.shuduan.mappings.Resources;

/**
 * How well one run over the pairs of {@code pairs.tsv} agrees with the reader who labelled them.
 * The bounds are a little below what was measured: they keep what is there and are no aim.
 */
class DuplicatePairsTest {

  private static final String FILE = "pairs.tsv";

  /** All are of one city, so that only what the paragraphs say can tell them apart. */
  private static final ReportFacts REPORT =
      new ReportFacts("", 1, null, "", null, null, new Region("340100", "安徽省", "合肥市", null, "合肥"));

  private static final List<Pair> PAIRS =
      Resources.lines(DuplicatePairsTest.class, FILE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Pair::of)
          .filter(pair -> pair.label != Label.BORDERLINE)
          .toList();

  private static final Map<String, String> GROUPS = groups();

  private enum Label {
    SAME,
    OTHER,
    BORDERLINE
  }

  /** Two paragraphs, whose texts stand for their ids. */
  private record Pair(Label label, String kind, String first, String second) {

    static Pair of(String line) {
      String[] cells = line.replace("\\n", "\n").split("\t", -1);
      assertThat(cells).as(line).hasSize(4);
      return new Pair(
          Label.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], cells[2], cells[3]);
    }

    boolean isSame() {
      return label == Label.SAME;
    }

    boolean isFound() {
      String group = GROUPS.get(first);
      return group != null && group.equals(GROUPS.get(second));
    }
  }

  @Test
  void mostOfWhatIsFoundIsTheSameAndMostOfTheSameIsFound() {
    List<Pair> same = pairs(Pair::isSame);
    List<Pair> found = pairs(Pair::isFound);
    List<Pair> right = pairs(pair -> pair.isSame() && pair.isFound());

    assertThat(same).hasSize(55);
    assertThat(PAIRS).hasSize(100);
    assertThat(right.size() / (double) found.size())
        .as("precision; wrong: %s", pairs(pair -> !pair.isSame() && pair.isFound()))
        .isGreaterThan(0.96);
    assertThat(right.size() / (double) same.size())
        .as("recall; missed: %s", pairs(pair -> pair.isSame() && !pair.isFound()))
        .isGreaterThan(0.9);
  }

  @Test
  void whatIsFoundIsOneGroupByTheSmallerIdAndHoldsNothingElse() {
    Map<String, String> expected = new HashMap<>();
    for (Pair pair : pairs(Pair::isFound)) {
      String group = Collections.min(List.of(pair.first, pair.second));
      expected.put(pair.first, group);
      expected.put(pair.second, group);
    }

    assertThat(GROUPS).isEqualTo(expected);
  }

  private static List<Pair> pairs(Predicate<Pair> which) {
    return PAIRS.stream().filter(which).toList();
  }

  private static Map<String, String> groups() {
    DuplicateGroups groups = new DuplicateGroups();
    for (Pair pair : PAIRS) {
      groups.add(candidate(pair.first));
      groups.add(candidate(pair.second));
    }
    return groups.groups();
  }

  private static Candidate candidate(String text) {
    return DuplicateCandidates.of(
        new AnnotatedParagraph(
            text,
            REPORT,
            List.of(),
            1,
            text,
            List.of(),
            NumberReader.standard().read(text),
            PlaceFinder.standard().find(text, REPORT.region()),
            new SourcePlace(FILE, "")));
  }
}
