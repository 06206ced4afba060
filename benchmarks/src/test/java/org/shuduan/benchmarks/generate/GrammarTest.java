package org.shuduan.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.lookup.SectionedWords;

class GrammarTest {

  private static final Grammar.Draw DRAW =
      new Grammar.Draw(new Random(1), Map.of("place", "甲县", "below", "乙镇", "own", "全县"));

  @Test
  void fillsSlotsWithSectionsFactsAndNumbers() throws IOException {
    Grammar grammar =
        grammar("[a]\n{place}{b}{int:7-7}{wide:12-12}{grouped:1774-1774}{han:21-21}\n[b]\n有");
    assertThat(grammar.text("a", DRAW)).isEqualTo("甲县有7１２1,774二十一");
  }

  @Test
  void drawsTheFirstMostOftenWhereItSaysZipf() throws IOException {
    Grammar grammar = grammar("[a zipf]\n一 二 三 四");
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      counts.merge(grammar.text("a", DRAW), 1, Integer::sum);
    }
    // 1 / (1 + 1/2 + 1/3 + 1/4) = 0.48, then half, a third and a quarter of it.
    assertThat(counts.get("一")).isBetween(4500, 5100);
    assertThat(counts.get("二")).isBetween(2200, 2600);
    assertThat(counts.get("四")).isBetween(1050, 1350);
  }

  @Test
  void givesDifferentAlternatives() throws IOException {
    Grammar grammar = grammar("[a]\n一 二 三");
    assertThat(grammar.texts("a", 5, DRAW)).containsExactlyInAnyOrder("一", "二", "三");
  }

  @Test
  void refusesASlotThatNamesNothing() {
    assertThatThrownBy(() -> grammar("[a]\n有{nothing}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{nothing}");
  }

  private static Grammar grammar(String text) throws IOException {
    return Grammar.of(SectionedWords.read(new StringReader(text), "test"));
  }
}
