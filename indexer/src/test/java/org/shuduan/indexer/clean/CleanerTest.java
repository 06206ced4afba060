package org.shuduan.indexer.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.UnreadableSourceException;

class CleanerTest {

  @Test
  void takesMarksOutOfALineAndKnowsWhereTheyStood() {
    Cleaned clean = clean("　　去年， 联系微 信10203040，全县植树2 万株。##vip_end##");

    assertThat(texts(clean)).containsExactly("去年，全县植树2万株。");
    assertThat(dropped(clean)).containsExactly("联系微 信10203040，", "##vip_end##");
    assertThat(clean.noise()).extracting(Noise::name).containsExactly("contact", "marker");
  }

  @Test
  void aMarkAroundAMarkIsCutAroundIt() {
    Cleaned clean = clean("全县植树。联系##ad##微信10203040，成活率高。");

    assertThat(texts(clean)).containsExactly("全县植树。成活率高。");
    assertThat(dropped(clean)).containsExactly("联系", "##ad##", "微信10203040，");
  }

  @Test
  void aLineThatIsAllNoiseIsNoLine() {
    Cleaned clean = clean("第 3 页 共 9 页\n本文网址：https://example.com/7\n全县植树。");

    assertThat(texts(clean)).containsExactly("全县植树。");
  }

  @Test
  void knowsIndentGapAndLineNumber() {
    assertThat(clean("标题\n\n　　正文。\n    又一段。").lines())
        .extracting(CleanLine::number, CleanLine::indent, CleanLine::afterGap)
        .containsExactly(tuple(1, 0, false), tuple(3, 2, true), tuple(4, 2, false));
  }

  @Test
  void bareDigitsArePageNumbersIfTheyRise() {
    Cleaned clean = clean(pages("%d"));

    assertThat(texts(clean)).hasSize(15).allMatch(text -> text.startsWith("正文"));
    assertThat(clean.noise()).extracting(Noise::name).containsOnly("page-number").hasSize(5);
  }

  @Test
  void bareDigitsInAColumnAreFigures() {
    assertThat(clean("正文一。\n12\n13\n14\n正文二。").noise()).isEmpty();
  }

  @Test
  void linesThatRepeatAtPageBreaksAreHeaders() {
    Cleaned clean = clean(pages("— %d —\n某市年度报告"));

    assertThat(texts(clean)).hasSize(15).allMatch(text -> text.startsWith("正文"));
    assertThat(clean.noise()).extracting(Noise::name).containsOnly("page-number", "page-header");
  }

  @Test
  void linesThatRepeatElsewhereAreText() {
    assertThat(texts(clean("记者手记\n正文一。\n记者手记\n正文二。\n记者手记\n正文三。")))
        .filteredOn("记者手记"::equals)
        .hasSize(3);
  }

  private static String pages(String breakLines) {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(1, 5)
        .forEach(
            page ->
                text.append("正文一页%d。\n正文二。\n正文三。\n".formatted(page))
                    .append(breakLines.formatted(page))
                    .append('\n'));
    return text.toString();
  }

  private record Cleaned(List<CleanLine> lines, List<Noise> noise) {}

  private static Cleaned clean(String text) {
    try {
      CleanLines lines = CleanLines.of(SourceText.ofPlain("test.txt", "txt", text));
      List<Noise> noise = new ArrayList<>();
      lines.forEachNoise(noise::add);
      noise.forEach(n -> assertThat(text.substring(n.start(), n.end())).isEqualTo(n.text()));
      return new Cleaned(lines, noise);
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(Cleaned clean) {
    return clean.lines().stream().map(CleanLine::text).toList();
  }

  private static List<String> dropped(Cleaned clean) {
    return clean.noise().stream().map(Noise::text).toList();
  }
}
