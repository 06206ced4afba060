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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void holdsEnoughOfEveryMark() {
    assertThat(CASES).hasSizeGreaterThan(750);
    for (String mark : List.of("多于", "少于", "大约", "概数", "非数据")) {
      assertThat(marked(mark)).as(mark).isGreaterThanOrEqualTo(20);
    }
    for (String mark : List.of("增长", "下降", "目标")) {
      assertThat(marked(mark)).as(mark).isGreaterThanOrEqualTo(10);
    }
    assertThat(numbers("..")).as("ranges").isGreaterThanOrEqualTo(20);
    assertThat(numbers(" : 日期")).isGreaterThanOrEqualTo(20);
    assertThat(numbers(" : 序数")).isGreaterThanOrEqualTo(10);
    assertThat(numbers(" : 名称")).isGreaterThanOrEqualTo(20);
  }

  /** What makes Chinese numbers hard to read: each kind has a section, read right. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "主语在数字之前",
        "主语在数字之后",
        "主语在动词之后",
        "一个主语多个数字",
        "主语在上一句",
        "换行与空格",
        "成语、虚指、冠词",
        "叠词、冠词、量词“一”",
        "公式化的提法",
        "名称、编号、口号",
        "电话、账号、水印",
        "历法词而无年月日",
        "过大或精细的数",
        "缺字、错乱、极端",
        "统计公报",
        "获奖"
      })
  void holdsEnoughOfEveryHardPart(String section) {
    assertThat(CASES.stream().filter(c -> c.section().equals(section)))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void holdsSentencesWithoutDataThroughout() {
    List<GoldenNumbers.Case> negative =
        CASES.stream()
            .filter(c -> c.numbers().stream().noneMatch(GoldenNumbersTest::isData))
            .toList();
    assertThat(negative).hasSizeGreaterThanOrEqualTo(100);
    assertThat(negative.stream().map(GoldenNumbers.Case::section).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
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

  private static long numbers(String part) {
    return CASES.stream().flatMap(c -> c.numbers().stream()).filter(n -> n.contains(part)).count();
  }

  private static boolean isData(String number) {
    return number.contains(" = ") && !number.contains("非数据");
  }
}
