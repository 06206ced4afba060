package org.shuduan.extraction.theme;

import java.util.Arrays;
import java.util.List;

/**
 * Fits logistic regressions with a ridge, one for each of several outcomes of the same cases, by
 * Nesterov's accelerated gradient descent. The fit is deterministic.
 */
final class LogisticRegression {

  /** How strongly intercepts are drawn to 0: hardly. */
  private static final double INTERCEPT_RIDGE = 0.02;

  private static final int POWER_STEPS = 15;

  private final List<FeatureVector> cases;
  private final boolean[][] outcomes;
  private final int features;
  private final int width;
  private final double ridge;

  private LogisticRegression(
      List<FeatureVector> cases, boolean[][] outcomes, int features, double ridge) {
    this.cases = cases;
    this.outcomes = outcomes;
    this.features = features;
    this.width = outcomes[0].length;
    this.ridge = ridge;
  }

  /**
   * Fits.
   *
   * @param cases at least one
   * @param outcomes for each case whether each outcome came about
   * @param features how many features there are
   * @param ridge how strongly weights are drawn to 0, above 0
   * @param steps how many steps to take
   * @return for each feature, and in the last row for the intercept, what it adds to the log odds
   *     of each outcome
   */
  static double[][] fit(
      List<FeatureVector> cases, boolean[][] outcomes, int features, double ridge, int steps) {
    return new LogisticRegression(cases, outcomes, features, ridge).descend(steps);
  }

  private double[][] descend(int steps) {
    double step = 1 / steepest();
    double[][] weights = new double[features + 1][width];
    double[][] ahead = new double[features + 1][width];
    double pace = 1;
    for (int i = 0; i < steps; i++) {
      double[][] slope = slope(ahead);
      double nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
      double momentum = (pace - 1) / nextPace;
      pace = nextPace;
      for (int row = 0; row <= features; row++) {
        for (int outcome = 0; outcome < width; outcome++) {
          double next = ahead[row][outcome] - step * slope[row][outcome];
          ahead[row][outcome] = next + momentum * (next - weights[row][outcome]);
          weights[row][outcome] = next;
        }
      }
    }
    return weights;
  }

  private double[][] slope(double[][] weights) {
    double[][] slope = new double[features + 1][width];
    for (int row = 0; row <= features; row++) {
      double drawn = row == features ? INTERCEPT_RIDGE : ridge;
      for (int outcome = 0; outcome < width; outcome++) {
        slope[row][outcome] = drawn * weights[row][outcome];
      }
    }
    for (int i = 0; i < outcomes.length; i++) {
      double[] misses = odds(weights, cases.get(i));
      for (int outcome = 0; outcome < width; outcome++) {
        double chance = 1 / (1 + StrictMath.exp(-misses[outcome]));
        misses[outcome] = chance - (outcomes[i][outcome] ? 1 : 0);
      }
      FeatureVector one = cases.get(i);
      for (int k = 0; k < one.size(); k++) {
        add(slope[one.features()[k]], misses, one.values()[k]);
      }
      add(slope[features], misses, 1);
    }
    return slope;
  }

  /**
   * The log odds of each outcome.
   *
   * @param weights as fitted
   */
  static double[] odds(double[][] weights, FeatureVector one) {
    double[] odds = weights[weights.length - 1].clone();
    for (int k = 0; k < one.size(); k++) {
      add(odds, weights[one.features()[k]], one.values()[k]);
    }
    return odds;
  }

  private static void add(double[] sums, double[] more, double times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += times * more[i];
    }
  }

  /** How fast a slope can change at most: a quarter of the largest eigenvalue, and the ridge. */
  private double steepest() {
    double[] direction = new double[features + 1];
    Arrays.fill(direction, 1);
    double length = 0;
    for (int i = 0; i < POWER_STEPS; i++) {
      double[] next = new double[features + 1];
      for (FeatureVector one : cases) {
        double sum = direction[features];
        for (int k = 0; k < one.size(); k++) {
          sum += one.values()[k] * direction[one.features()[k]];
        }
        for (int k = 0; k < one.size(); k++) {
          next[one.features()[k]] += one.values()[k] * sum;
        }
        next[features] += sum;
      }
      length = Math.sqrt(Arrays.stream(next).map(value -> value * value).sum());
      for (int row = 0; row <= features; row++) {
        direction[row] = next[row] / length;
      }
    }
    return length / 4 + ridge;
  }
}
