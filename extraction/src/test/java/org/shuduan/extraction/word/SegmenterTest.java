package org.shuduan.extraction.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.subject.ClauseLexicon;

class SegmenterTest {

  private static final Segmenter SEGMENTER = new Segmenter(ClauseLexicon.standard());

  private static String cut(String text) {
    StringBuilder words = new StringBuilder();
    int end = 0;
    for (Word word : SEGMENTER.segment(text.toCharArray(), 0, text.length())) {
      assertThat(word.start()).isEqualTo(end);
      end = word.end();
      words.append(text, word.start(), word.end()).append(' ');
    }
    assertThat(end).isEqualTo(text.length());
    return words.toString().strip();
  }

  @Test
  void cutsIntoTheLeastSurprisingWords() {
    assertThat(cut("志愿者为群众解决困难")).isEqualTo("志愿者 为 群众 解决 困难");
    assertThat(cut("新建停车场")).isEqualTo("新建 停车场");
  }

  @Test
  void keepsCharactersThatNoDictionaryHolds() {
    assertThat(cut("㐀㐁")).isEqualTo("㐀 㐁");
    assertThat(cut("")).isEmpty();
  }

  @Test
  void cutsOnlyWhatIsAsked() {
    List<Word> words = SEGMENTER.segment("在群众中".toCharArray(), 1, 3);

    assertThat(words).containsExactly(new Word(1, 3, PartOfSpeech.NOUN));
  }

  @Test
  void tellsThePartOfSpeechThatAWordWasCountedWithMost() {
    assertThat(Dictionary.standard().get("群众"))
        .extracting(Dictionary.Entry::partOfSpeech)
        .isEqualTo(PartOfSpeech.NOUN);
    assertThat(PartOfSpeech.of(List.of("v", "vn", "n"), new int[] {6, 3, 1}))
        .isEqualTo(PartOfSpeech.VERBAL_NOUN);
    assertThat(PartOfSpeech.of(List.of("v"), new int[] {6})).isEqualTo(PartOfSpeech.VERB);
  }
}
