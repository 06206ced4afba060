package org.shuduan.mappings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuduan.mappings.report.ReportWords.Kind;

class ReportWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsAndNoneTwice(Kind kind) {
    assertThat(ReportWords.load().of(kind)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void anyOfIsAnAlternative() {
    assertThat("某县2023年工作综述").matches(".*" + ReportWords.load().anyOf(Kind.GENRE));
  }

  @ParameterizedTest
  @CsvSource({
    "'genre', a kind and a word",
    "'genre\t', a kind and a word",
    "'colour\t红', unknown kind \"colour\"",
  })
  void aWrongLineIsAnErrorWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> parse("# head\n" + line))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("words.tsv:2: " + message);
  }

  @Test
  void aKindWithoutWordsIsAnError() {
    assertThatThrownBy(() -> parse("genre\t综述"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no word of kind BODY");
  }

  private static ReportWords parse(String text) throws IOException {
    return ReportWords.parse("words.tsv", new BufferedReader(new StringReader(text)));
  }
}
