package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shuduan.mappings.Resources;

/**
 * What labelled paragraphs teach beyond the rules of a catalogue: how many points each pair of
 * neighbouring characters adds to, or takes from, the score of each theme. Immutable.
 *
 * <p>It is made by {@link ThemeTrainer} when the project is built, and kept as text: the
 * fingerprint of its catalogue, the ids of the themes, then one pair a line with its points.
 */
final class ThemeModel {

  /** The model of the standard catalogue, among the compiled classes of this package. */
  static final String RESOURCE = "theme-model.tsv";

  private static final String TAB = "\t";

  private final String catalogue;
  private final List<String> themes;
  private final int[] pairs;
  private final double[][] points;

  /**
   * @param catalogue the fingerprint of the catalogue beside whose rules it was trained
   * @param themes the ids of its themes
   * @param pairs in ascending order
   * @param points for each pair, what it adds to each theme
   */
  ThemeModel(String catalogue, List<String> themes, int[] pairs, double[][] points) {
    this.catalogue = catalogue;
    this.themes = List.copyOf(themes);
    this.pairs = pairs;
    this.points = points;
  }

  /** The model that the build made for the standard catalogue. */
  static ThemeModel standard() {
    return Standard.MODEL;
  }

  /** Read once, at the first use. */
  private static final class Standard {
    static final ThemeModel MODEL = read(Resources.lines(ThemeModel.class, RESOURCE));
  }

  /** Whether it was trained beside this catalogue; only then do its points mean something. */
  boolean isOf(String fingerprint) {
    return catalogue.equals(fingerprint);
  }

  /** What the pairs of a text add to each theme, in the order of the catalogue. */
  double[] points(String text) {
    double[] sums = new double[themes.size()];
    for (int pair : CharacterPairs.of(text)) {
      int row = Arrays.binarySearch(pairs, pair);
      if (row >= 0) {
        for (int theme = 0; theme < sums.length; theme++) {
          sums[theme] += points[row][theme];
        }
      }
    }
    return sums;
  }

  /** The pairs of a text that weigh most for or against a theme, the heaviest first. */
  List<LearnedEvidence> strongest(String text, int theme, int most) {
    List<LearnedEvidence> found = new ArrayList<>();
    for (int pair : CharacterPairs.of(text)) {
      int row = Arrays.binarySearch(pairs, pair);
      if (row >= 0 && points[row][theme] != 0) {
        found.add(new LearnedEvidence(CharacterPairs.text(pair), points[row][theme]));
      }
    }
    found.sort(Comparator.comparingDouble(one -> -Math.abs(one.points())));
    return found.stream().limit(most).toList();
  }

  private static ThemeModel read(List<String> lines) {
    String catalogue = lines.get(0);
    List<String> themes = List.of(lines.get(1).split(TAB));
    List<String> rows = lines.subList(2, lines.size());
    int[] pairs = new int[rows.size()];
    double[][] points = new double[rows.size()][themes.size()];
    for (int row = 0; row < pairs.length; row++) {
      String[] cells = rows.get(row).split(TAB);
      pairs[row] = CharacterPairs.parse(cells[0]);
      for (int theme = 0; theme < themes.size(); theme++) {
        points[row][theme] = Integer.parseInt(cells[theme + 1]) / 1000.0;
      }
    }
    return new ThemeModel(catalogue, themes, pairs, points);
  }

  /** The lines of the file: points in thousandths, which is far below what decides. */
  Stream<String> lines() {
    Stream<String> head = Stream.of(catalogue, String.join(TAB, themes));
    Stream<String> rows =
        IntStream.range(0, pairs.length)
            .mapToObj(
                row -> {
                  StringBuilder line = new StringBuilder(CharacterPairs.text(pairs[row]));
                  for (double one : points[row]) {
                    line.append(TAB).append(Math.round(one * 1000));
                  }
                  return line.toString();
                });
    return Stream.concat(head, rows);
  }
}
