package org.shuduan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IkAnalyzersTest {

  @Test
  void smartCutsATextIntoWordsWithoutOverlaps() {
    assertThat(terms("县里今年改造老旧小区36个，新建口袋公园。", IkMode.SMART))
        .containsExactly("县里", "今年", "改造", "老旧小区", "36个", "新建", "口袋公园");
  }

  @Test
  void maxWordFindsTheWordsInsideWordsToo() {
    assertThat(terms("新时代文明实践中心", IkMode.MAX_WORD))
        .containsSubsequence("新时代文明实践中心", "新时代", "文明实践中心", "文明实践", "文明", "实践", "中心");
  }

  @Test
  void wordsOfTheProjectsDictionaryStayWhole() {
    assertThat(terms("网格员走进背街小巷", IkMode.SMART)).contains("网格员", "背街小巷");
  }

  @ParameterizedTest
  @EnumSource
  void dropsEnglishStopWordsOnly(IkMode mode) {
    assertThat(terms("人民的城市 The People of a City", mode))
        .contains("人民", "的", "城市", "people", "city")
        .doesNotContain("the", "of", "a");
  }

  @ParameterizedTest
  @EnumSource
  void offsetsPointAtTheWordInTheText(IkMode mode) {
    String text = "２０２４年，ＡＢＣ公司投资1.5亿元。\n建成 Wi-Fi 站点";
    List<Token> tokens = IkAnalyzers.segment(text, mode);
    assertThat(tokens).extracting(Token::term).contains("abc", "公司", "投资", "站点");
    assertThat(tokens)
        .allSatisfy(
            token ->
                assertThat(narrowed(text.substring(token.start(), token.end())))
                    .isEqualTo(token.term()));
  }

  @ParameterizedTest
  @EnumSource
  void offsetsHoldBeyondIksBufferOf4096Characters(IkMode mode) {
    String text = "全市新建充电桩，群众满意。".repeat(1000);
    List<Token> tokens = IkAnalyzers.segment(text, mode);
    assertThat(tokens)
        .allSatisfy(
            token ->
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.term()));
    assertThat(tokens.stream().filter(token -> token.term().equals("充电桩"))).hasSize(1000);
  }

  @Test
  void aReaderThatReturnsLittleAtATimeCutsNoWord() throws IOException {
    assertThat(terms(new DrippingReader("新时代文明实践中心")))
        .isEqualTo(terms("新时代文明实践中心", IkMode.MAX_WORD));
  }

  @Test
  void theNextValueOfAFieldStartsWhereTheTextEndedNotItsLastWord() throws IOException {
    try (Tokenizer tokenizer = IkAnalyzers.tokenizer(IkMode.SMART)) {
      assertThat(endOf(tokenizer, "城市。！？")).isEqualTo(5);
      assertThat(endOf(tokenizer, "")).isZero();
    }
  }

  @Test
  void emptyTextAndPunctuationHaveNoWords() {
    assertThat(IkAnalyzers.segment("", IkMode.SMART)).isEmpty();
    assertThat(IkAnalyzers.segment("，。《》", IkMode.MAX_WORD)).isEmpty();
  }

  @Test
  void theHeaderOfAWordFileMatchesNoText() {
    String header = "# The project's dictionary";
    assertThat(terms(header, IkMode.MAX_WORD)).containsExactly("project", "s", "dictionary");
  }

  @Test
  void manyThreadsMaySegmentAtOnce() {
    String text = "全县建成文明实践站二百个，组织志愿服务活动。";
    List<String> expected = terms(text, IkMode.MAX_WORD);
    assertThat(
            IntStream.range(0, 200).parallel().mapToObj(i -> terms(text, IkMode.MAX_WORD)).toList())
        .hasSize(200)
        .allSatisfy(terms -> assertThat(terms).isEqualTo(expected));
  }

  private static List<String> terms(String text, IkMode mode) {
    return IkAnalyzers.segment(text, mode).stream().map(Token::term).toList();
  }

  private static List<String> terms(Reader reader) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = IkAnalyzers.analyzer(IkMode.MAX_WORD).tokenStream("text", reader)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static int endOf(Tokenizer tokenizer, String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    int words = 0;
    while (tokenizer.incrementToken()) {
      words++;
    }
    tokenizer.end();
    int end = tokenizer.getAttribute(OffsetAttribute.class).endOffset();
    tokenizer.close();
    assertThat(words).isEqualTo(text.isEmpty() ? 0 : 1);
    return end;
  }

  private static String narrowed(String text) {
    return text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Gives one character at a time, as a reader on a slow source may. */
  private static final class DrippingReader extends FilterReader {

    DrippingReader(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      return super.read(buffer, from, Math.min(length, 1));
    }
  }
}
