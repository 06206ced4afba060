package org.shuduan.extraction.theme;

import java.util.List;

/**
 * How many points of the catalogue's rules the evidence of a {@link PairModel} is worth.
 *
 * @param own what the log odds of a theme count
 * @param lead what it counts by how much they surpass those of any other theme
 * @param work what the log odds count that the text has a theme at all
 * @param base what every theme gets, below 0
 */
record Blend(double own, double lead, double work, double base) {

  /**
   * The chance from which a theme is given. At less than a half a theme that is missed weighs more
   * than one too many: the sum of both, as F1 counts them, is least near 0.4.
   */
  private static final double LEAST_CHANCE = 0.4;

  private static final double RIDGE = 1;
  private static final int STEPS = 500;
  private static final int FEATURES = 4;

  /** A theme that rules found in a paragraph, and what else speaks for it. */
  record Case(double margin, double own, double lead, double work, boolean wanted) {

    private FeatureVector vector() {
      return FeatureVector.dense(margin, own, lead, work);
    }
  }

  /** Learns what weighs how much from cases that the pair model did not learn from. */
  static Blend train(List<Case> cases) {
    boolean[][] wanted = new boolean[cases.size()][];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = new boolean[] {cases.get(i).wanted()};
    }
    List<FeatureVector> vectors = cases.stream().map(Case::vector).toList();
    double[][] weights = LogisticRegression.fit(vectors, wanted, FEATURES, RIDGE, STEPS);
    double point = weights[0][0];
    double least = StrictMath.log(LEAST_CHANCE / (1 - LEAST_CHANCE));
    return new Blend(
        weights[1][0] / point,
        weights[2][0] / point,
        weights[3][0] / point,
        (weights[FEATURES][0] - least) / point);
  }

  /** The points of each theme, by the log odds of each and last of any. */
  double[] points(double[] odds) {
    double[] points = new double[odds.length - 1];
    for (int theme = 0; theme < points.length; theme++) {
      points[theme] =
          own * odds[theme] + lead * lead(odds, theme) + work * odds[points.length] + base;
    }
    return points;
  }

  /** By how much the log odds of a theme surpass those of the best other one; may be below 0. */
  static double lead(double[] odds, int theme) {
    double best = Double.NEGATIVE_INFINITY;
    for (int other = 0; other < odds.length - 1; other++) {
      if (other != theme) {
        best = Math.max(best, odds[other]);
      }
    }
    return odds[theme] - best;
  }
}
