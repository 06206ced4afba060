package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {

  @Test
  void measuresTheLeadOverTheBestOtherTheme() {
    double[] odds = {1, 3, -2, 9};
    assertThat(Blend.lead(odds, 1)).isEqualTo(2);
    assertThat(Blend.lead(odds, 0)).isEqualTo(-2);
    assertThat(Blend.lead(odds, 2)).isEqualTo(-5);
  }

  @Test
  void addsUpWhatSpeaksForATheme() {
    Blend blend = new Blend(0.5, 0.25, 2, -1);
    assertThat(blend.points(new double[] {2, 4, 1}))
        .containsExactly(1 - 0.5 + 2 - 1, 2 + 0.5 + 2 - 1);
  }

  @Test
  void givesPointsForWhatGoesWithThemesAndNoneForWhatDoesNot() {
    List<Blend.Case> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double margin = i % 5 - 2;
      double own = i / 5 % 5 - 2;
      double noise = i / 25 % 4 - 1.5;
      cases.add(new Blend.Case(margin, own, noise, noise, margin + 2 * own > 0));
    }
    Blend blend = Blend.train(cases);
    assertThat(blend.own()).isBetween(1.4, 2.6);
    assertThat(blend.lead()).isBetween(-0.2, 0.2);
    assertThat(blend.work()).isBetween(-0.2, 0.2);
  }
}
