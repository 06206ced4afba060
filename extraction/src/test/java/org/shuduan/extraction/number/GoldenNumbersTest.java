package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sentence of {@code golden-numbers.txt} is read as written there, to the last field. */
class GoldenNumbersTest {

  private static final NumberReader READER = NumberReader.standard();
  private static final List<GoldenNumbers.Case> CASES = GoldenNumbers.load();

  @TestFactory
  Stream<DynamicContainer> sentences() {
    Map<String, Stream.Builder<DynamicTest>> sections = new LinkedHashMap<>();
    for (GoldenNumbers.Case sentence : CASES) {
      sections
          .computeIfAbsent(sentence.section(), s -> Stream.builder())
          .add(dynamicTest(sentence.line() + " " + sentence.text(), () -> check(sentence)));
    }
    return sections.entrySet().stream()
        .map(section -> dynamicContainer(section.getKey(), section.getValue().build()));
  }

  @Test
  void holdsEnoughOfEveryKind() {
    assertThat(CASES).hasSizeGreaterThan(600);
    assertThat(marked("多于")).isGreaterThanOrEqualTo(20);
    assertThat(marked("少于")).isGreaterThanOrEqualTo(20);
    assertThat(marked("大约")).isGreaterThanOrEqualTo(20);
    assertThat(marked("概数")).isGreaterThanOrEqualTo(20);
    assertThat(marked("增长")).isGreaterThanOrEqualTo(10);
    assertThat(marked("下降")).isGreaterThanOrEqualTo(10);
    assertThat(marked("目标")).isGreaterThanOrEqualTo(10);
    assertThat(marked("非数据")).isGreaterThanOrEqualTo(20);
    assertThat(numbers(" : 日期")).isGreaterThanOrEqualTo(20);
    assertThat(numbers(" : 序数")).isGreaterThanOrEqualTo(10);
    assertThat(numbers(" : 名称")).isGreaterThanOrEqualTo(20);
    assertThat(CASES.stream().flatMap(c -> c.numbers().stream()).filter(n -> n.contains("..")))
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(CASES.stream().filter(c -> c.numbers().isEmpty())).hasSizeGreaterThanOrEqualTo(30);
  }

  private static void check(GoldenNumbers.Case sentence) {
    List<NumberMention> mentions = READER.read(sentence.text());
    assertThat(GoldenNumbers.write(sentence.text(), mentions)).isEqualTo(sentence.numbers());
    int last = 0;
    for (NumberMention mention : mentions) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(last);
      assertThat(sentence.text().substring(mention.start(), mention.end()))
          .isEqualTo(mention.surface());
      last = mention.end();
    }
  }

  private static long marked(String mark) {
    return CASES.stream()
        .flatMap(c -> c.numbers().stream())
        .filter(n -> n.substring(n.lastIndexOf('|') + 1).contains(mark))
        .count();
  }

  private static long numbers(String kind) {
    return CASES.stream().flatMap(c -> c.numbers().stream()).filter(n -> n.contains(kind)).count();
  }
}
