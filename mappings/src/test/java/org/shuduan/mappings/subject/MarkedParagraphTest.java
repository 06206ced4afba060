package org.shuduan.mappings.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.mappings.subject.MarkedParagraph.Mark;

class MarkedParagraphTest {

  @Test
  void aMarkTellsWhatItsNumberCounts() {
    MarkedParagraph paragraph = MarkedParagraph.parse("新增\\n{9个=学位/新增学位}学位，用时{3天=-}。", "here");
    assertThat(paragraph.text()).isEqualTo("新增\n9个学位，用时3天。");
    assertThat(paragraph.marks())
        .containsExactly(new Mark(3, 5, List.of("学位", "新增学位")), new Mark(10, 12, List.of("-")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"新增{9个=学位", "新增{9个}学位", "新增{=学位}", "新增{9个=}"})
  void aBrokenMarkIsRefusedWithItsPlace(String line) {
    assertThatThrownBy(() -> MarkedParagraph.parse(line, "paragraphs.txt:7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paragraphs.txt:7")
        .hasMessageContaining(line.substring(2));
  }

  @Test
  void theStandardParagraphsTeachAFewThousandNumbers() {
    assertThat(MarkedParagraph.standard().stream().mapToInt(one -> one.marks().size()).sum())
        .isGreaterThan(2000);
  }
}
