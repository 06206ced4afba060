package org.shuduan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void skipsEmptyLinesAndTheHeader() throws IOException {
    assertThat(parse("# 说明\n\n口袋公园\n充电桩\n")).containsExactly("口袋公园", "充电桩");
  }

  @Test
  void namesFileAndLineOfWhatIsWrong() {
    assertRefused("口袋公园\n充 电桩\n", "test.dic:2: a word holds only letters");
    assertRefused("口袋公园\n\n充电桩 # 说明\n", "test.dic:3: a word holds only letters");
    assertRefused("充电桩\nCBD\n", "test.dic:2: IK compares in lower case: CBD");
    assertRefused("充电桩\n口袋公园\n充电桩\n", "test.dic:3: this word stands above already: 充电桩");
    assertRefused("# 只有说明\n", "test.dic: no words");
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> WordList.load("org/shuduan/analysis/absent.dic"))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("missing word file org/shuduan/analysis/absent.dic");
  }

  @Test
  void theProjectsWordsAreNotInTheMainDictionaryAlready() throws IOException {
    Set<String> main = mainDictionary();
    assertThat(main).hasSizeGreaterThan(270_000);
    assertThat(WordList.load(IkDictionary.WORDS))
        .hasSizeGreaterThan(300)
        .allSatisfy(word -> assertThat(word).hasSizeGreaterThanOrEqualTo(2))
        .doesNotContainAnyElementsOf(main);
  }

  private static Set<String> mainDictionary() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WordListTest.class
                    .getClassLoader()
                    .getResourceAsStream(new IkConfiguration(IkMode.SMART).getMainDictionary()),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).collect(Collectors.toSet());
    }
  }

  private static List<String> parse(String text) throws IOException {
    return WordList.parse("test.dic", new StringReader(text));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining(message);
  }
}
