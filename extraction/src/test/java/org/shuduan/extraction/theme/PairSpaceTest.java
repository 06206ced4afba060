package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairSpaceTest {

  private static final List<String> TEXTS =
      List.of("清扫街道", "清扫小巷", "清扫河道，治理河道", "街道整洁", "街道通畅", "小巷通畅", "小巷整洁", "河道整洁");

  private static final PairSpace SPACE = PairSpace.of(TEXTS);

  @Test
  void knowsPairsThatStandInThreeTexts() {
    assertThat(known()).containsExactlyInAnyOrder("清扫", "街道", "小巷", "整洁");
  }

  @Test
  void findsEachKnownPairOnceAndNoOther() {
    assertThat(pairs("清扫街道，街道通畅")).containsExactlyInAnyOrder("清扫", "街道");
    assertThat(pairs("清，扫a街 道")).isEmpty();
    assertThat(pairs("")).isEmpty();
  }

  @Test
  void countsWhatStandsTwiceMoreThanOnceAndLessThanTwice() {
    double[] values = SPACE.vector("街道街道小巷").values();
    double more = Arrays.stream(values).max().orElseThrow();
    double less = Arrays.stream(values).min().orElseThrow();
    assertThat(more / less).isBetween(1.2, 1.9);
  }

  @Test
  void countsAPairLessWhereOthersStandBesideIt() {
    assertThat(SPACE.vector("街道和小巷").values()[0]).isLessThan(SPACE.vector("街道").values()[0]);
  }

  private static List<String> known() {
    return pairs(String.join("，", TEXTS));
  }

  private static List<String> pairs(String text) {
    return Arrays.stream(SPACE.vector(text).features())
        .mapToObj(feature -> CharacterPairs.text(SPACE.pair(feature)))
        .toList();
  }
}
