package org.shuduan.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContentIdTest {

  private static final LocalDate DATE = LocalDate.of(2023, 4, 12);

  @Test
  void whiteSpaceDoesNotCount() {
    assertThat(ContentId.ofParagraph("r", "共有　停车场 50 个\n", 0))
        .isEqualTo(ContentId.ofParagraph("r", "共有停车场50个", 0));
    assertThat(ContentId.ofReport("上 下", "标题", DATE, 0))
        .isEqualTo(ContentId.ofReport("上下", "标题", DATE, 0));
  }

  @Test
  void everythingElseCounts() {
    assertThat(
            new String[] {
              ContentId.ofReport("甲", "乙", DATE, 0),
              ContentId.ofReport("甲乙", "", DATE, 0),
              ContentId.ofReport(null, "甲乙", DATE, 0),
              ContentId.ofReport("甲", "乙", null, 0),
              ContentId.ofReport("甲", "乙", DATE, 1),
              ContentId.ofParagraph("r1", "甲", 0),
              ContentId.ofParagraph("r2", "甲", 0),
              ContentId.ofParagraph("r1", "甲", 1),
              ContentId.ofSource("甲"),
              ContentId.ofReject("甲"),
            })
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{24}"));
  }

  @Test
  void staysTheSameForEver() {
    assertThat(ContentId.ofParagraph("r", "共有停车场50个", 0)).isEqualTo("3a8862859591ac4c98f8fc1d");
  }
}
