package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shuduan.indexer.split.SplitTesting.outline;
import static org.shuduan.indexer.split.SplitTesting.split;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.UnreadableSourceException;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

class ReportSplitterTest {

  private static final String BODY = "　　全年新建公园12个，改造老旧小区8个，群众满意度明显提升。\n";

  private static final String BODY_TEXT = BODY.strip();

  @Nested
  class Heads {

    @Test
    void aContentsPageListsTheTitlesWithPagesGluedOn() {
      SplitSource split =
          split(
              """
              材料汇编
              目　录
              1. 甲市工作综述1
              2. 乙县迎接建党100周年10015

              甲市工作综述
              """
                  + BODY
                  + "乙县迎接建党100周年100\n"
                  + BODY);

      assertThat(outline(split))
          .containsExactly(
              "# null|甲市工作综述|null", " > " + BODY_TEXT,
              "# null|乙县迎接建党100周年100|null", " > " + BODY_TEXT);
      assertThat(split.warnings()).extracting(Warning::kind).containsOnly(Warning.Kind.NO_DATE);
    }

    @Test
    void aTitleInTwoLinesIsFoundByTheContents() {
      assertThat(outline(split("目录\n1. 甲市城市更新工作情况的报告……3\n\n甲市城市更新工作\n情况的报告\n2023年5月\n" + BODY)))
          .containsExactly("# null|甲市城市更新工作情况的报告|2023-05-01", " > " + BODY_TEXT);
    }

    @Test
    void contentsThatDisagreeWithTheBodyAreNamed() {
      SplitSource split =
          split(
              "目录\n1. 甲市工作综述1\n2. 丙市工作综述5\n3. 乙县工作综述7\n\n乙县工作综述\n（2023年5月1日）\n"
                  + BODY
                  + "甲市工作综述\n（2023年5月2日）\n"
                  + BODY
                  + "同心奋进\n丁区工作综述\n（2023年5月3日）\n"
                  + BODY);

      assertThat(split.reports())
          .extracting(Report::title)
          .containsExactly("乙县工作综述", "甲市工作综述", "丁区工作综述");
      assertThat(split.warnings())
          .extracting(Warning::kind)
          .containsExactly(
              Warning.Kind.TITLE_NOT_FOUND,
              Warning.Kind.OTHER_ORDER,
              Warning.Kind.TITLE_NOT_LISTED);
    }

    @Test
    void withoutContentsADateLineShowsAHead() {
      assertThat(
              outline(
                  split(
                      "携手同行谱新篇\n甲市工作综述\n（2023年5月1日）\n"
                          + BODY
                          + "乙县工作综述\n发布时间：2023-06-02 来源：乙县人民政府\n"
                          + BODY)))
          .containsExactly(
              "# 携手同行谱新篇|甲市工作综述|2023-05-01", " > " + BODY_TEXT,
              "# null|乙县工作综述|2023-06-02", " > " + BODY_TEXT);
    }

    @Test
    void aSubtitleAfterADashIsTheTitle() {
      assertThat(outline(split("文明花开\n——甲市工作纪实\n（2023年5月1日）\n" + BODY)).get(0))
          .isEqualTo("# 文明花开|甲市工作纪实|2023-05-01");
    }

    @Test
    void anOccasionGivesTheDate() {
      Report report =
          split("政府工作报告\n——2024年1月8日在甲县人民代表大会上\n甲县人民政府县长 张三\n各位代表：\n" + BODY).reports().get(0);

      assertThat(report.title()).isEqualTo("政府工作报告");
      assertThat(report.date()).hasToString("2024-01-08");
      assertThat(report.paragraphs())
          .extracting(Paragraph::text)
          .containsExactly("各位代表：", BODY_TEXT);
    }

    @Test
    void aSignatureEndsAReportAndGivesBodyAndDate() {
      SplitSource split =
          split(
              "甲市工作总结\n"
                  + BODY
                  + "　　　　　　甲市城市管理局\n　　　　　　2023年12月1日\n乙市工作总结\n"
                  + BODY
                  + "　　　　　　乙市财政局\n　　　　　　2023年12月9日\n");

      assertThat(outline(split))
          .containsExactly(
              "# null|甲市工作总结|2023-12-01", " > " + BODY_TEXT,
              "# null|乙市工作总结|2023-12-09", " > " + BODY_TEXT);
      assertThat(split.reports())
          .extracting(Report::organization)
          .containsExactly("甲市城市管理局", "乙市财政局");
    }

    @Test
    void withoutDatesTitlesStandWhereNumbersRestart() {
      String report = "一、主要做法\n" + BODY + "二、下步打算\n" + BODY;

      assertThat(split("甲市工作综述\n" + BODY + report + "乙市工作综述\n" + BODY + report).reports())
          .extracting(Report::title)
          .containsExactly("甲市工作综述", "乙市工作综述");
    }

    @Test
    void aTextWithoutAHeadIsAReportNamedByItsFirstSentence() {
      SplitSource split = split(BODY + BODY);

      assertThat(outline(split))
          .containsExactly("# null|" + BODY_TEXT + "|null", " > " + BODY_TEXT, " > " + BODY_TEXT);
      assertThat(split.warnings())
          .extracting(Warning::kind)
          .containsExactly(Warning.Kind.NO_TITLE, Warning.Kind.NO_DATE);
    }

    @Test
    void whiteSpaceWithinAHeadlineStays() {
      assertThat(outline(split("持续发力促提升 凝心聚力谱新篇\n甲 市 综 述\n（2023年5月1日）\n" + BODY)).get(0))
          .isEqualTo("# 持续发力促提升 凝心聚力谱新篇|甲市综述|2023-05-01");
    }
  }

  @Nested
  class Sections {

    @Test
    void numberedHeadingsNest() {
      assertThat(
              sections(
                  "第一部分 回顾\n一、成效\n（一）城市\n1.公园\n"
                      + BODY
                      + "2.道路\n"
                      + BODY
                      + "（二）乡村\n"
                      + BODY
                      + "二、不足\n"
                      + BODY
                      + "第二部分 打算\n"
                      + BODY))
          .containsExactly(
              "第一部分 回顾/一、成效/（一）城市/1.公园",
              "第一部分 回顾/一、成效/（一）城市/2.道路",
              "第一部分 回顾/一、成效/（二）乡村",
              "第一部分 回顾/二、不足",
              "第二部分 打算");
    }

    @Test
    void shortLinesAreHeadingsAndPairsNest() {
      assertThat(sections("把路修好\n" + BODY + "把灯点亮\n夜里回家不害怕\n" + BODY + "把树种活\n" + BODY))
          .containsExactly("把路修好", "把灯点亮/夜里回家不害怕", "把树种活");
    }

    @Test
    void shortLinesWithinNumberedSectionsAreBelowThem() {
      assertThat(sections("一、城市\n把路修好\n" + BODY + "二、乡村\n把水引来\n" + BODY))
          .containsExactly("一、城市/把路修好", "二、乡村/把水引来");
    }

    @Test
    void shortLinesAroundNumbersThatRestartAreAboveThem() {
      assertThat(
              sections(
                  "成效篇\n一、城市\n" + BODY + "二、乡村\n" + BODY + "展望篇\n一、城市\n" + BODY + "二、乡村\n" + BODY))
          .containsExactly("成效篇/一、城市", "成效篇/二、乡村", "展望篇/一、城市", "展望篇/二、乡村");
    }

    @Test
    void reportersNotesAfterTheLastSectionStandForThemselves() {
      assertThat(sections("一、城市\n" + BODY + "二、乡村\n" + BODY + "记者手记\n路在脚下\n" + BODY))
          .containsExactly("一、城市", "二、乡村", "记者手记/路在脚下");
    }

    @Test
    void aHeadingAtTheEndOfAParagraphIsCutOff() {
      SplitSource split = split("甲市综述\n（2023年5月1日）\n一、城市\n" + BODY.strip() + "二、乡村 振兴\n" + BODY);

      assertThat(outline(split))
          .containsExactly(
              "# null|甲市综述|2023-05-01", "一、城市 > " + BODY_TEXT, "二、乡村振兴 > " + BODY_TEXT);
    }

    @Test
    void numberedLinesInARowAreAList() {
      assertThat(texts("一、目标\n1.新建公园3个\n2.改造道路4条\n3.增设路灯500盏\n二、措施\n" + BODY))
          .containsExactly("1.新建公园3个", "2.改造道路4条", "3.增设路灯500盏", BODY_TEXT);
    }

    @Test
    void aNumberedParagraphIsNoHeading() {
      assertThat(sections("一、做法\n　　（一）加强领导。成立专班，建立台账。\n　　1.压实责任。逐级签订责任书。\n"))
          .containsExactly("一、做法", "一、做法");
    }

    @Test
    void aHeadingMayEndLikeASentence() {
      assertThat(sections("一、加强领导，压实责任。\n" + BODY)).containsExactly("一、加强领导，压实责任。");
    }

    private static List<String> sections(String body) {
      return split("甲市综述\n（2023年5月1日）\n" + body).reports().get(0).paragraphs().stream()
          .map(paragraph -> String.join("/", paragraph.section()))
          .toList();
    }
  }

  @Nested
  class Paragraphs {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "　　去年以来，全市坚持统筹推进，在中心城区的背街小巷新建公共停\n\n车位3200个，群众出行更方便。",
          "　　去年以来，全市坚持统筹推进，在中心城区的背街小巷新建车位32\n\n00个，群众出行更方便。",
          "　　去年以来，全市坚持统筹推进，在中心城区背街小巷新建车位3200个，\n\n　　群众出行更方便。",
          "　　去年以来，全市坚持统筹推进，在中心城区的背街小巷新建公共\n— 12 —\n停车位3200个，群众出行更方便。",
        })
    void aCutParagraphIsJoined(String cut) {
      assertThat(texts(cut + "\n" + BODY))
          .hasSize(2)
          .first()
          .asString()
          .startsWith("去年以来，")
          .contains("3200个，")
          .endsWith("群众出行更方便。");
    }

    @Test
    void aSentenceWithoutIndentIsAParagraph() {
      assertThat(texts("群众的需求在哪里，工作就做到哪里。\n" + BODY + BODY))
          .containsExactly("群众的需求在哪里，工作就做到哪里。", BODY_TEXT, BODY_TEXT);
    }

    @Test
    void anUnfinishedSentenceBeforeAnIndentIsAParagraph() {
      assertThat(texts("　　眼下的县城街面干净，出行方便，邻里相处和睦\n" + BODY))
          .containsExactly("眼下的县城街面干净，出行方便，邻里相处和睦", BODY_TEXT);
    }

    @Test
    void itemsAfterADashAreParagraphs() {
      assertThat(texts("　　具体做法有：\n——路修好了。\n——灯点亮了。\n"))
          .containsExactly("具体做法有：", "——路修好了。", "——灯点亮了。");
    }

    @Test
    void aQuotationThatRunsOverLinesIsOneParagraph() {
      assertThat(texts("　　居民说：“以前下雨天出门要穿雨靴，现在路平了，\n灯亮了，孩子放学也放心。”大家都点头。\n"))
          .containsExactly("居民说：“以前下雨天出门要穿雨靴，现在路平了，灯亮了，孩子放学也放心。”大家都点头。");
    }

    @Test
    void linesOfAFixedWidthAreJoinedToTheNextIndent() {
      String wrapped =
          """
          　　全市新建公园三十六个，改造道路一百
          二十条。新增停车位五千个，夜间免费开放。
          群众出行更加方便，办事更加省心。
          　　全市新建公园三十六个，改造道路一百
          二十条，新增停车位五千个，夜间免费开放
          。
          """;

      assertThat(texts(wrapped.repeat(3))).hasSize(6).allMatch(text -> text.endsWith("。"));
    }

    @Test
    void aParagraphOfMoreThanTenThousandCharactersIsSplitAtSentences() {
      SplitSource split = split("甲市综述\n（2023年5月1日）\n" + BODY.strip().repeat(800));

      assertThat(split.reports().get(0).paragraphs())
          .hasSizeGreaterThan(1)
          .allMatch(paragraph -> paragraph.text().length() <= Sentences.LONGEST_PARAGRAPH)
          .allMatch(paragraph -> paragraph.text().endsWith("。"));
      assertThat(split.warnings())
          .extracting(Warning::kind)
          .containsExactly(Warning.Kind.LONG_PARAGRAPH);
    }
  }

  private static List<String> texts(String body) {
    return split("甲市综述\n（2023年5月1日）\n" + body).reports().get(0).paragraphs().stream()
        .map(Paragraph::text)
        .toList();
  }

  @Nested
  class NotAReport {

    @Test
    void sourceCodeIsRefused() {
      refuses(
          IntStream.range(0, 60)
              .mapToObj(i -> "  int count%d = read(\"名称\"); // 读取第%d个数。\n".formatted(i, i))
              .collect(Collectors.joining()),
          "代码");
    }

    @Test
    void aListOfNumbersIsRefused() {
      refuses("指标 1205 3306 45.6% 778\n".repeat(50), "数表");
    }

    @Test
    void anotherLanguageIsRefused() {
      refuses("The city built twelve parks in 2023.\n".repeat(20), "外文");
    }

    @Test
    void aTextWithoutASentenceIsRefused() {
      refuses("甲市乙县丙区丁镇戊村名单\n".repeat(10), "没有一个完整的句子");
    }

    @Test
    void noiseAloneIsRefused() {
      refuses("##begin##\n第 3 页 共 9 页\n", "没有内容");
    }

    private static void refuses(String text, String message) {
      assertThatThrownBy(() -> ReportSplitter.split(SourceText.ofPlain("test.txt", "txt", text)))
          .isInstanceOfSatisfying(
              UnreadableSourceException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_REPORT))
          .hasMessageStartingWith("test.txt：不是中文报告：")
          .hasMessageContaining(message);
    }
  }
}
