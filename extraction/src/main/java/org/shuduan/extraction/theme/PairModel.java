package org.shuduan.extraction.theme;

import java.util.List;

/**
 * What the pairs of characters of a text say by themselves: the log odds of each theme, and last
 * the log odds that it has a theme at all.
 */
final class PairModel {

  /** How strongly weights are drawn to 0: few paragraphs must not teach much. */
  private static final double RIDGE = 1;

  private static final int STEPS = 100;

  private final PairSpace space;
  private final double[][] weights;

  /**
   * @param space the pairs
   * @param weights for each pair, and in the last row for any text, what it adds to each
   */
  PairModel(PairSpace space, double[][] weights) {
    this.space = space;
    this.weights = weights;
  }

  /**
   * Learns from texts.
   *
   * @param wanted for each text whether it has each theme, and last whether it has any
   */
  static PairModel train(List<String> texts, boolean[][] wanted) {
    PairSpace space = PairSpace.of(texts);
    List<FeatureVector> vectors = texts.stream().map(space::vector).toList();
    return new PairModel(
        space, LogisticRegression.fit(vectors, wanted, space.size(), RIDGE, STEPS));
  }

  PairSpace space() {
    return space;
  }

  /** What a pair, or in the last row any text, adds to the log odds. */
  double[] weights(int feature) {
    return weights[feature];
  }

  /** The log odds of each theme, and last of any. */
  double[] odds(String text) {
    return LogisticRegression.odds(weights, space.vector(text));
  }
}
