package org.shuduan.mappings.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.lookup.SectionedWords;

class WordListsTest {

  private static final String NEEDED = "[person]\n市民\n[agent]\n部门\n[metric]\n率\n";

  @Test
  void theGrammarNamesWhatWordsDo() {
    ClauseLexicon lexicon = ClauseLexicon.standard();
    assertThat(classOf(lexicon, "新建")).isEqualTo(WordClass.VERB);
    assertThat(classOf(lexicon, "达到")).isEqualTo(WordClass.PREDICATE);
    assertThat(classOf(lexicon, "累计参与")).isEqualTo(WordClass.PREDICATE);
    assertThat(lexicon.endsInMetric("完成率".toCharArray(), 0, 3)).isTrue();
    assertThat(lexicon.endsInMetric("完成率".toCharArray(), 0, 2)).isFalse();
    assertThat(lexicon.endsInPerson("外来居民".toCharArray(), 0, 4)).isTrue();
    assertThat(lexicon.endsInAgent("住建部门".toCharArray(), 0, 4)).isTrue();
  }

  @Test
  void aWordOfTwoClassesIsRefused() {
    assertThatThrownBy(() -> lexicon("[verb]\n新建\n[noun]\n新建\n" + NEEDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.txt")
        .hasMessageContaining("'新建' in [noun] stands twice");
    assertThatThrownBy(() -> lexicon("[vreb]\n新建\n" + NEEDED))
        .hasMessageContaining("unknown section [vreb]");
    assertThatThrownBy(() -> lexicon("[verb]\n新建\n")).hasMessageContaining("is missing");
  }

  @Test
  void numeralWordsYieldToWhatFollows() {
    NumberWords words = NumberWords.standard();
    assertThat(words.endAt("十分重视".toCharArray(), 0, 4)).isEqualTo(2);
    assertThat(words.endAt("十分钟后".toCharArray(), 0, 4)).isZero();
    char[] congress = "二十大报告".toCharArray();
    assertThat(words.endAt(congress, 0, 5)).isEqualTo(3);
    assertThat(words.senseOf(congress, 0, 3)).isEqualTo(NumberWords.Sense.LABEL);
  }

  @Test
  void periodWordsStandBeforeOrAfterTheDate() {
    PeriodWords words = PeriodWords.standard();
    char[] text = "比2020年底今年以来".toCharArray();
    assertThat(words.startBefore(PeriodWords.Role.BASE, text, 0, 1)).isZero();
    assertThat(words.endAfter(PeriodWords.Role.SUFFIX, text, 6, text.length)).isEqualTo(7);
    assertThat(words.endAfter(PeriodWords.Role.RELATIVE, text, 7, text.length)).isEqualTo(11);
  }

  private static WordClass classOf(ClauseLexicon lexicon, String word) {
    char[] text = word.toCharArray();
    return lexicon.classOf(text, 0, lexicon.wordEnd(text, 0, text.length));
  }

  private static ClauseLexicon lexicon(String text) throws IOException {
    return ClauseLexicon.of(SectionedWords.read(new StringReader(text), "test.txt"));
  }
}
