package org.shuduan.mappings.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.lookup.SectionedWords.Word;

class SectionedWordsTest {

  @Test
  void readsSectionsWordsAndWhatMustNotStandBesideThem() throws IOException {
    SectionedWords file = read("# head\n[a]\n十分!钟之 一定 # rest\n\n[b]\n一番!话<翻<翻了 <\n");
    assertThat(file.sections()).containsExactly("a", "b");
    assertThat(file.words("a"))
        .containsExactly(new Word("十分", "钟之", List.of()), new Word("一定", "", List.of()));
    assertThat(file.words("b"))
        .containsExactly(new Word("一番", "话", List.of("翻", "翻了")), new Word("<", "", List.of()));
  }

  @Test
  void aWordIsNotMeantBesideWhatItNames() {
    Word word = new Word("一番", "话", List.of("翻", "翻了"));
    assertThat(word.isMeant("做了一番努力".toCharArray(), 2, 4)).isTrue();
    assertThat(word.isMeant("说了一番话".toCharArray(), 2, 4)).isFalse();
    assertThat(word.isMeant("翻了一番".toCharArray(), 2, 4)).isFalse();
    assertThat(word.isMeant("一番努力".toCharArray(), 0, 2)).isTrue();
  }

  @Test
  void saysWhereAFileIsWrong() {
    assertThatThrownBy(() -> read("\n一定\n")).hasMessageContaining("words.txt:2");
    assertThatThrownBy(() -> read("[a]\nx\n[a]\n")).hasMessageContaining("words.txt:3");
    assertThatThrownBy(() -> read("[a]\n!x\n")).hasMessageContaining("words.txt:2");
    assertThatThrownBy(() -> read("[a]\nx\n").words("b")).hasMessageContaining("[b] is missing");
  }

  private static SectionedWords read(String text) throws IOException {
    return SectionedWords.read(new StringReader(text), "words.txt");
  }
}
