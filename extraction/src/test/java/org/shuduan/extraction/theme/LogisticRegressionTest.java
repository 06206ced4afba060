package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final int STEPS = 300;

  @Test
  void learnsHowOftenAnOutcomeComesAboutWhereNothingElseIsKnown() {
    double[][] weights = fit(100, i -> 0, i -> i % 4 == 0);
    assertThat(chance(weights, 0)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void learnsWhichFeatureSpeaksForAnOutcomeAndWhichAgainst() {
    double[][] weights = fit(90, i -> i % 3, i -> i % 3 == 1);
    assertThat(chance(weights, 1)).isGreaterThan(0.8);
    assertThat(chance(weights, 0)).isLessThan(0.2);
    assertThat(chance(weights, 2)).isLessThan(0.2);
  }

  @Test
  void endsWhereAnotherStepChangesNothing() {
    List<FeatureVector> cases = List.of(FeatureVector.dense(1, 2), FeatureVector.dense(3, -1));
    boolean[][] outcomes = {{true, false}, {false, false}};
    double[][] once = LogisticRegression.fit(cases, outcomes, 2, 1, 2000);
    double[][] longer = LogisticRegression.fit(cases, outcomes, 2, 1, 2500);
    for (int row = 0; row < once.length; row++) {
      assertThat(once[row]).containsExactly(longer[row], within(1e-6));
    }
  }

  private static double[][] fit(int size, IntUnaryOperator feature, IntPredicate outcome) {
    List<FeatureVector> cases = new ArrayList<>();
    boolean[][] outcomes = new boolean[size][1];
    for (int i = 0; i < size; i++) {
      cases.add(one(feature.applyAsInt(i)));
      outcomes[i][0] = outcome.test(i);
    }
    return LogisticRegression.fit(cases, outcomes, 3, 0.5, STEPS);
  }

  private static double chance(double[][] weights, int feature) {
    return 1 / (1 + Math.exp(-LogisticRegression.odds(weights, one(feature))[0]));
  }

  private static FeatureVector one(int feature) {
    return new FeatureVector(new int[] {feature}, new double[] {1});
  }
}
