package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shuduan.mappings.Resources;

/**
 * What labelled paragraphs teach beside the rules of a catalogue: how many points the pairs of
 * neighbouring characters add to, or take from, the score of each theme. Immutable.
 *
 * <p>It is made by {@link ThemeTrainer} when the project is built, and kept as text: the
 * fingerprint of its catalogue, the ids of the themes, the blend, then one pair a line with its
 * rarity and weights, and last the weights of any text.
 */
final class ThemeModel {

  /** The model of the standard catalogue, among the compiled classes of this package. */
  static final String RESOURCE = "theme-model.tsv";

  private static final String TAB = "\t";

  /** Numbers are kept in thousandths, which is far below what decides. */
  private static final double UNIT = 1000;

  private final String catalogue;
  private final List<String> themes;
  private final PairModel pairs;
  private final Blend blend;

  /**
   * @param catalogue the fingerprint of the catalogue beside whose rules it was trained
   * @param themes the ids of its themes
   * @param pairs what pairs of characters say
   * @param blend what that is worth beside the rules
   */
  ThemeModel(String catalogue, List<String> themes, PairModel pairs, Blend blend) {
    this.catalogue = catalogue;
    this.themes = List.copyOf(themes);
    this.pairs = pairs;
    this.blend = blend;
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

  /** What a text adds to each theme, in the order of the catalogue. */
  double[] points(String text) {
    return blend.points(pairs.odds(text));
  }

  /** The pairs of a text that weigh most for or against a theme, the heaviest first. */
  List<LearnedEvidence> strongest(String text, int theme, int most) {
    FeatureVector vector = pairs.space().vector(text);
    List<LearnedEvidence> found = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      int feature = vector.features()[i];
      double odds = vector.values()[i] * pairs.weights(feature)[theme];
      String pair = CharacterPairs.text(pairs.space().pair(feature));
      found.add(new LearnedEvidence(pair, (blend.own() + blend.lead()) * odds));
    }
    found.sort(Comparator.comparingDouble(one -> -Math.abs(one.points())));
    return found.stream().limit(most).toList();
  }

  private static ThemeModel read(List<String> lines) {
    List<String> themes = List.of(lines.get(1).split(TAB));
    double[] blend = numbers(lines.get(2).split(TAB), 0);
    List<String> rows = lines.subList(3, lines.size());
    int known = rows.size() - 1;
    int[] pairs = new int[known];
    double[] rarities = new double[known];
    double[][] weights = new double[known + 1][];
    for (int row = 0; row <= known; row++) {
      String[] cells = rows.get(row).split(TAB);
      weights[row] = numbers(cells, cells.length - themes.size() - 1);
      if (row < known) {
        pairs[row] = CharacterPairs.parse(cells[0]);
        rarities[row] = Integer.parseInt(cells[1]) / UNIT;
      }
    }
    return new ThemeModel(
        lines.get(0),
        themes,
        new PairModel(new PairSpace(pairs, rarities), weights),
        new Blend(blend[0], blend[1], blend[2], blend[3]));
  }

  private static double[] numbers(String[] cells, int from) {
    double[] numbers = new double[cells.length - from];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(cells[from + i]) / UNIT;
    }
    return numbers;
  }

  /** The lines of the file. */
  Stream<String> lines() {
    PairSpace space = pairs.space();
    Stream<String> head =
        Stream.of(
            catalogue,
            String.join(TAB, themes),
            line(blend.own(), blend.lead(), blend.work(), blend.base()));
    IntFunction<String> row =
        i ->
            String.join(
                TAB,
                CharacterPairs.text(space.pair(i)),
                line(space.rarity(i)),
                line(pairs.weights(i)));
    Stream<String> rows = IntStream.range(0, space.size()).mapToObj(row);
    return Stream.of(head, rows, Stream.of(line(pairs.weights(space.size())))).flatMap(one -> one);
  }

  private static String line(double... numbers) {
    return DoubleStream.of(numbers)
        .mapToObj(number -> Long.toString(Math.round(number * UNIT)))
        .collect(Collectors.joining(TAB));
  }
}
