package org.shuduan.extraction.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * Learns a {@link ThemeModel} from labelled paragraphs: a logistic regression for each theme, in
 * which the points of the rules are given and the pairs of characters learn what the rules leave
 * over.
 *
 * <p>An intercept is learned too and left out of the model: how often a theme stands in these
 * paragraphs says nothing about how often it stands in a user's. The fit is deterministic.
 */
final class ThemeTrainer {

  /** How much surer one point makes that a theme is given (in log odds). */
  private static final double POINT = 4;

  /** How strongly learned points are drawn to 0: few paragraphs must not teach much. */
  private static final double RIDGE = 4;

  private static final double INTERCEPT_RIDGE = 0.02;

  /** Pairs that stand in fewer paragraphs teach nothing about others. */
  private static final int LEAST_PARAGRAPHS = 2;

  private static final int STEPS = 150;

  private final List<LabelledParagraph> paragraphs;
  private final List<String> themes;
  private final int[] pairs;

  /** For each paragraph the rows of its pairs. */
  private final int[][] rows;

  /** For each paragraph what the rules say of each theme, in log odds. */
  private final double[][] given;

  private final boolean[][] wanted;

  private ThemeTrainer(ThemeCatalogue catalogue, List<LabelledParagraph> paragraphs) {
    this.paragraphs = paragraphs;
    this.themes = catalogue.themes().stream().map(Theme::id).toList();
    ThemeClassifier rules = new ThemeClassifier(catalogue);
    List<int[]> pairsOf = paragraphs.stream().map(one -> CharacterPairs.of(one.text())).toList();
    this.pairs = frequent(pairsOf);
    this.rows = new int[paragraphs.size()][];
    this.given = new double[paragraphs.size()][];
    this.wanted = new boolean[paragraphs.size()][themes.size()];
    Map<Integer, Integer> rowOf = new TreeMap<>();
    for (int row = 0; row < pairs.length; row++) {
      rowOf.put(pairs[row], row);
    }
    for (int i = 0; i < rows.length; i++) {
      LabelledParagraph one = paragraphs.get(i);
      rows[i] = Arrays.stream(pairsOf.get(i)).filter(rowOf::containsKey).map(rowOf::get).toArray();
      given[i] = rules.margins(one.section(), one.text());
      for (int theme = 0; theme < themes.size(); theme++) {
        given[i][theme] *= POINT;
        wanted[i][theme] = one.themes().contains(themes.get(theme));
      }
    }
  }

  static ThemeModel train(ThemeCatalogue catalogue, List<LabelledParagraph> paragraphs) {
    ThemeTrainer trainer = new ThemeTrainer(catalogue, paragraphs);
    double[][] points = new double[trainer.pairs.length][trainer.themes.size()];
    double step = 1 / trainer.steepest();
    for (int theme = 0; theme < trainer.themes.size(); theme++) {
      double[] weights = trainer.fit(theme, step);
      for (int row = 0; row < points.length; row++) {
        points[row][theme] = weights[row] / POINT;
      }
    }
    return new ThemeModel(catalogue.fingerprint(), trainer.themes, trainer.pairs, points);
  }

  private static int[] frequent(List<int[]> pairsOf) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int[] one : pairsOf) {
      for (int pair : one) {
        counts.merge(pair, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_PARAGRAPHS)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** Nesterov's accelerated gradient descent; the last weight is the intercept. */
  private double[] fit(int theme, double step) {
    int last = pairs.length;
    double[] weights = new double[last + 1];
    double[] ahead = new double[last + 1];
    double pace = 1;
    for (int i = 0; i < STEPS; i++) {
      double[] slope = slope(theme, ahead);
      double nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
      double momentum = (pace - 1) / nextPace;
      pace = nextPace;
      for (int row = 0; row <= last; row++) {
        double next = ahead[row] - step * slope[row];
        ahead[row] = next + momentum * (next - weights[row]);
        weights[row] = next;
      }
    }
    return weights;
  }

  private double[] slope(int theme, double[] weights) {
    int last = pairs.length;
    double[] slope = new double[last + 1];
    for (int row = 0; row < last; row++) {
      slope[row] = RIDGE * weights[row];
    }
    slope[last] = INTERCEPT_RIDGE * weights[last];
    for (int i = 0; i < rows.length; i++) {
      double odds = given[i][theme] + weights[last];
      for (int row : rows[i]) {
        odds += weights[row];
      }
      double miss = 1 / (1 + StrictMath.exp(-odds)) - (wanted[i][theme] ? 1 : 0);
      for (int row : rows[i]) {
        slope[row] += miss;
      }
      slope[last] += miss;
    }
    return slope;
  }

  /** How fast a slope can change at most: a quarter of the largest eigenvalue, and the ridge. */
  private double steepest() {
    int last = pairs.length;
    double[] direction = new double[last + 1];
    Arrays.fill(direction, 1);
    double length = 0;
    for (int i = 0; i < 20; i++) {
      double[] next = new double[last + 1];
      for (int[] one : rows) {
        double sum = direction[last];
        for (int row : one) {
          sum += direction[row];
        }
        for (int row : one) {
          next[row] += sum;
        }
        next[last] += sum;
      }
      length = 0;
      for (double value : next) {
        length += value * value;
      }
      length = Math.sqrt(length);
      for (int row = 0; row <= last; row++) {
        direction[row] = next[row] / length;
      }
    }
    return length / 4 + RIDGE;
  }
}
