package org.shuduan.mappings.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoisePatternsTest {

  @ParameterizedTest
  @CsvSource({
    "marker, 前文##vip_end##后文, ##vip_end##",
    "contact, 会后加微信号：abc_2023，又开了一次会, 加微信号：abc_2023，",
    "public-account, 按要求，某某材料公众号编辑，认真落实, 某某材料公众号编辑，",
    "page-number, 第 12 页, 第 12 页",
    "site, 本文网址：https://example.com/x, 本文网址：https://example.com/x",
  })
  void namesWhatItTakesOut(String name, String line, String taken) {
    assertThat(
            NoisePatterns.load().stream()
                .filter(pattern -> pattern.name().equals(name))
                .flatMap(pattern -> pattern.pattern().matcher(line).results())
                .map(match -> match.group()))
        .contains(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "政务微信关注人数达到25000人。",
    "开通微信公众号12个，发布信息3600条。",
    "建成下载量超过10万次的便民应用。",
    "共印发宣传页3万页。",
  })
  void leavesProseAlone(String sentence) {
    assertThat(NoisePatterns.load())
        .noneMatch(
            pattern ->
                pattern.scope() == NoisePattern.Scope.LINE
                    ? pattern.pattern().matcher(sentence).matches()
                    : pattern.pattern().matcher(sentence).find());
  }

  @ParameterizedTest
  @CsvSource({
    "'one\tline\tx', 5 columns",
    "'one\tpage\tx\tx\tx', PAGE",
    "'one\tline\t\t(\t(', Unclosed group",
    "'one\tline\t\tab\tac', does not match its example",
  })
  void aWrongLineIsAnErrorWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> NoisePatterns.parse("list.tsv", reader("# head\n\n" + line + "\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("list.tsv:3: ")
        .hasMessageContaining(message);
  }

  @Test
  void commentsAndEmptyLinesAreNoPatterns() throws Exception {
    assertThat(NoisePatterns.parse("list.tsv", reader("# head\n\n"))).isEmpty();
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }
}
