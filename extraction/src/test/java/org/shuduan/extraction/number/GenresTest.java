package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.mappings.Resources;

/**
 * How much of whole paragraphs of many kinds the reader finds. The bounds are what was measured,
 * rounded down: they keep what is there and are no aim.
 */
class GenresTest {

  private static final NumberReader READER = NumberReader.standard();

  /** A quantity as the file tells it; subjects without quotes, 的 and white space. */
  private record Expected(
      int start, int end, BigDecimal value, String unit, String approx, List<String> subjects) {

    boolean isFoundAs(NumberMention mention) {
      int shared = Math.min(end, mention.end()) - Math.max(start, mention.start());
      int joined = Math.max(end, mention.end()) - Math.min(start, mention.start());
      return shared > 0
          && 2 * shared >= joined
          && mention.kind() == NumberKind.QUANTITY
          && mention.value() != null
          && value.subtract(mention.value()).abs().doubleValue()
              <= 1e-6 * Math.max(1, value.abs().doubleValue());
    }

    boolean hasUnitOf(NumberMention mention) {
      return unit.equals(Objects.requireNonNullElse(mention.unit(), "-"));
    }

    boolean hasApproximationOf(NumberMention mention) {
      return approx.equalsIgnoreCase(mention.approx().name());
    }

    boolean hasSubjectOf(NumberMention mention) {
      return subjects.contains(bare(Objects.requireNonNullElse(mention.subject(), "-")));
    }
  }

  private record Found(Expected expected, NumberMention mention) {}

  @ParameterizedTest
  @CsvSource({
    "genres.txt, 1166, 0.97",
    "genres-read.txt, 456, 0.82",
    "genres-unseen.txt, 941, 0.88"
  })
  void findsQuantitiesAndWhatTheyCount(String file, int quantities, double subjects) {
    List<Found> found = new ArrayList<>();
    List<Expected> missed = new ArrayList<>();
    read(file, found, missed);

    assertThat(found.size() + missed.size()).isEqualTo(quantities);
    assertThat(found.size() / (double) quantities).isGreaterThan(0.985);
    assertThat(share(found, f -> f.expected.hasUnitOf(f.mention))).isGreaterThan(0.985);
    assertThat(share(found, f -> f.expected.hasApproximationOf(f.mention))).isGreaterThan(0.985);
    assertThat(share(found, f -> f.expected.hasSubjectOf(f.mention))).isGreaterThan(subjects);
  }

  private static double share(List<Found> found, Predicate<Found> isRight) {
    return found.stream().filter(isRight).count() / (double) found.size();
  }

  private static void read(String file, List<Found> found, List<Expected> missed) {
    String text = "";
    List<NumberMention> mentions = List.of();
    for (String line : Resources.lines(GenresTest.class, file)) {
      if (line.startsWith("  ")) {
        Expected expected = expected(text, line.strip());
        mentions.stream()
            .filter(expected::isFoundAs)
            .findFirst()
            .ifPresentOrElse(
                mention -> found.add(new Found(expected, mention)), () -> missed.add(expected));
      } else if (!line.startsWith("#")) {
        text = line.replace("\\n", "\n");
        mentions = READER.read(text);
      }
    }
  }

  private static Expected expected(String text, String line) {
    String[] cells = line.split(" \\| ", -1);
    String surface = cells[0].replace("\\n", "\n");
    int start = -1;
    for (int nth = 0; nth < Integer.parseInt(cells[1]); nth++) {
      start = text.indexOf(surface, start + 1);
    }
    assertThat(start).as(line).isNotNegative();
    List<String> subjects = Arrays.stream(cells[5].split(" / ")).map(GenresTest::bare).toList();
    return new Expected(
        start, start + surface.length(), new BigDecimal(cells[2]), cells[3], cells[4], subjects);
  }

  private static String bare(String subject) {
    return subject.replaceAll("[的“”\"‘’《》\\s]", "");
  }
}
