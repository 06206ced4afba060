package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.UnreadableSourceException;

/** No input makes the splitter throw, hang or lose a character. */
class NothingLostTest {

  private static final int TEXTS = 3000;

  /** What reports and the marks within them are made of, so that random texts meet every rule. */
  private static final String[] PIECES = {
    "　　",
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    " ",
    "\t",
    "\u00A0",
    "\u200B",
    "。",
    "，",
    "；",
    "：",
    "“",
    "”",
    "（",
    "）",
    "一、",
    "二、",
    "（一）",
    "1.",
    "2、",
    "（1）",
    "①",
    "A ",
    "第一部分 ",
    "第二章",
    "——",
    "…",
    "……",
    "？",
    "！",
    "目 录",
    "1. 甲市工作综述3",
    "甲市工作综述",
    "（2023年4月12日）",
    "2023-04-12",
    "发布时间：2023-04-12 来源：甲市统计局",
    "甲市城市管理局",
    "二〇二三年四月",
    "——2024年1月8日在甲县人民代表大会上",
    "##begin##",
    "联系微 信10203040，",
    "某某公 众号整理，",
    "— 3 —",
    "第 3 页 共 9 页",
    "3",
    "4",
    "5",
    "12345",
    "１０５％",
    "5.6%",
    "停车位",
    "老旧小区改造",
    "志愿者",
    "全年新建公园12个，改造老旧小区8个，群众满意度明显提升。",
    "记者手记",
    "Smart City",
    "G",
    "𠀀𠮷",
    "\uD840",
    "\uDC00",
    "\uFFFD",
    "（完）",
    "本文网址：https://example.com/1",
    "责任编辑：张三",
    "各位代表："
  };

  static Stream<Long> seeds() {
    return new Random(20231101).longs(TEXTS).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomTextsKeepEveryCharacter(long seed) throws UnreadableSourceException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(50) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    SourceText source = SourceText.ofPlain("random", "txt", text.toString());
    try {
      SplitTesting.assertNothingLost(ReportSplitter.split(source));
    } catch (UnreadableSourceException e) {
      assertThat(e.reason()).isEqualTo(UnreadableSourceException.Reason.NOT_A_REPORT);
    }
  }

  /** Each text would take minutes if any step were quadratic in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "城",
        "一、",
        "（",
        "。",
        "——\n",
        "1.",
        "目录\n",
        "标题\n",
        "　　段落开始",
        "##",
        "联系微信",
        "，\n",
        "。三、建设",
        "12\n",
        "（2023年4月12日）\n",
        "甲市工作综述\n",
        "甲市统计局\n2023年4月12日\n",
        " ",
        "1. 甲市工作综述3\n",
        "\n\f",
        "“"
      })
  void longTextsTakeLinearTime(String piece) {
    String text = "　　全市新建公园十二个，老旧小区全部改造完成，群众十分满意。\n" + piece.repeat(200_000 / piece.length());
    SourceText source = SourceText.ofPlain("long", "txt", text);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatCode(() -> SplitTesting.assertNothingLost(splitOrRefuse(source)))
                .doesNotThrowAnyException());
  }

  private static SplitSource splitOrRefuse(SourceText source) {
    try {
      return ReportSplitter.split(source);
    } catch (UnreadableSourceException e) {
      return new SplitSource(
          SourceText.ofPlain("refused", "txt", ""),
          java.util.List.of(),
          java.util.List.of(),
          java.util.List.of());
    }
  }
}
