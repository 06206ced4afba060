package org.shuduan.mappings.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

  private static final PhraseTable<Integer> TABLE =
      PhraseTable.of(Map.of("平方", 1, "平方公里", 2, "公里", 3));

  @Test
  void findsTheLongestPhraseAtAPlace() {
    char[] text = "5平方公里外".toCharArray();
    assertThat(TABLE.longestEnd(text, 1, text.length)).isEqualTo(5);
    assertThat(TABLE.longestEnd(text, 1, 4)).isEqualTo(3);
    assertThat(TABLE.longestEnd(text, 0, text.length)).isZero();
    assertThat(TABLE.get(text, 1, 5)).isEqualTo(2);
    assertThat(TABLE.get(text, 1, 4)).isNull();
    assertThat(TABLE.get("公里")).isEqualTo(3);
  }

  @Test
  void visitsAllPhrasesAtAPlace() {
    char[] text = "5平方公里外".toCharArray();
    Map<Integer, Integer> found = new LinkedHashMap<>();
    TABLE.visit(text, 1, text.length, found::put);
    assertThat(found).containsExactly(Map.entry(3, 1), Map.entry(5, 2));
    TABLE.visit(text, 0, text.length, (end, value) -> fail("nothing stands here"));
  }

  @Test
  void findsPhrasesBackwards() {
    PhraseTable<Integer> reversed = PhraseTable.of(Map.of("过超", 1, "过", 2));
    char[] text = "已超过5".toCharArray();
    assertThat(reversed.longestStart(text, 0, 3)).isEqualTo(1);
    assertThat(reversed.getReversed(text, 1, 3)).isEqualTo(1);
    assertThat(reversed.longestStart(text, 0, 2)).isEqualTo(2);
  }

  @Test
  void refusesAnEmptyPhrase() {
    assertThatThrownBy(() -> PhraseTable.of(Map.of("", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
