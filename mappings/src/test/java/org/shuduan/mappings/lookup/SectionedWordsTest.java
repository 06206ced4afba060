package org.shuduan.mappings.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.lookup.SectionedWords.Word;

class SectionedWordsTest {

  @Test
  void readsSectionsWordsAndWhatMustNotFollow() throws IOException {
    SectionedWords file = read("# head\n[a]\n十分!钟之 一定 # rest\n\n[b]\n统一\n");
    assertThat(file.sections()).containsExactly("a", "b");
    assertThat(file.words("a")).containsExactly(new Word("十分", "钟之"), new Word("一定", ""));
    assertThat(file.words("b")).containsExactly(new Word("统一", ""));
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
