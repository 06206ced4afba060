package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.query.SearchAnswer.By;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.MatchedNumber;

class HighlightsTest {

  private static final String TEXT = "改造老旧小区1774个，栽树100棵";

  @Test
  void marksBecomeOffsetsOfTheTextWithoutMarks() {
    String marked =
        "𠮷"
            + Highlights.BEGIN
            + "老旧"
            + Highlights.END
            + "的"
            + Highlights.BEGIN
            + "楼"
            + Highlights.END;
    assertThat(Highlights.spans(marked, By.WORD))
        .containsExactly(new Highlight(2, 4, By.WORD), new Highlight(5, 6, By.WORD));
    assertThat(Highlights.spans("没有记号", By.WORD)).isEmpty();
  }

  @Test
  void marksThatTouchAreOne() {
    String marked =
        Highlights.BEGIN + "老" + Highlights.END + Highlights.BEGIN + "旧" + Highlights.END + "楼";
    assertThat(Highlights.spans(marked, By.LITERAL))
        .containsExactly(new Highlight(0, 2, By.LITERAL));
  }

  @Test
  void whatOverlapsIsOneSpanNamedAfterTheLongest() {
    assertThat(
            Highlights.merge(
                List.of(
                    new Highlight(4, 6, By.WORD),
                    new Highlight(2, 6, By.LITERAL),
                    new Highlight(0, 2, By.WORD)),
                List.of()))
        .containsExactly(new Highlight(0, 2, By.WORD), new Highlight(2, 6, By.LITERAL));
  }

  @Test
  void aNumberIsNeverCut() {
    assertThat(
            Highlights.merge(
                List.of(new Highlight(10, 11, By.WORD)), List.of(trees(false), homes(false))))
        .containsExactly(new Highlight(6, 11, By.WORD));
    assertThat(
            Highlights.merge(
                List.of(new Highlight(2, 8, By.LITERAL)), List.of(homes(false), trees(false))))
        .containsExactly(new Highlight(2, 11, By.LITERAL));
  }

  @Test
  void matchedNumbersAreMarked() {
    assertThat(
            Highlights.merge(
                List.of(new Highlight(14, 15, By.WORD)), List.of(homes(false), trees(true))))
        .containsExactly(new Highlight(14, 18, By.NUMBER));
  }

  private static MatchedNumber homes(boolean matched) {
    return new MatchedNumber(TestReports.exact(TEXT, "1774个", "1774", "个", "老旧小区"), matched);
  }

  private static MatchedNumber trees(boolean matched) {
    return new MatchedNumber(TestReports.exact(TEXT, "100棵", "100", "棵", "树"), matched);
  }
}
