package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.engine.Engine;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.Hit;

/**
 * What users of IK complain of, by the numbers of the issues of infinilabs/analysis-ik: each asks
 * for what stands in a text.
 */
class IkComplaintsIT {

  private static final List<String> TEXTS =
      List.of(
          "机房配备24口交换机两台。",
          "园区1号楼已经封顶。",
          "项目历时52周完成。",
          "采购512寸显示屏一块。",
          "安装1.5匹空调30台。",
          "设备编号为12345678901234567890。",
          "2023年人才引进工作稳步推进。",
          "The city of Suzhou 全面推进 and 提升 the 服务品质。",
          "全市建成区绿化覆盖率稳步提高，研究生命科学的机构增多。");

  private static Engine engine;
  private static ReportSearch search;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    NumberReader reader = NumberReader.create(TestReports.UNITS, TestReports.KEYS);
    List<TestReports.Paragraph> paragraphs = new ArrayList<>();
    for (String text : TEXTS) {
      paragraphs.add(
          new TestReports.Paragraph(
              "t" + paragraphs.size(), "r", "430100", null, text, List.of(), reader.read(text)));
    }
    TestReports.index(engine, paragraphs);
    search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @ParameterizedTest(name = "{1} {0}")
  @CsvSource({
    "24口, #531, t0",
    "1号, #936, t1",
    "52周, #992, t2",
    "512寸, #977, t3",
    "1.5匹, #872, t4",
    "12345678901234567890, #1137, t5",
    "人才, #1108, t6",
    "2023年人才, #1108, t6",
  })
  void whatStandsThereIsFoundAndMarked(String asked, String issue, String id) {
    for (String text : List.of(asked, "\"" + asked + "\"")) {
      Hit hit = only(text, id);
      int start = hit.text().indexOf(asked);
      assertThat(hit.highlights())
          .anyMatch(h -> h.start() <= start && start + asked.length() <= h.end());
    }
  }

  /** Positions of ik_max_word have gaps: #955, #108, #433, #660, #535. */
  @ParameterizedTest
  @CsvSource({
    "24口交换机, t0",
    "1号楼已经封顶, t1",
    "历时52周完成, t2",
    "区绿化覆盖率稳步, t8",
    "研究生命科学, t8",
    "生命科学的机构, t8"
  })
  void phrasesHaveNoGaps(String asked, String id) {
    only("\"" + asked + "\"", id);
  }

  /** The control: the same phrases on IK's own field. One found by it alone would prove nothing. */
  @Test
  void phrasesOfIkMissSomeOfThem() {
    List<String> asked = List.of("24口交换机", "1号楼已经封顶", "历时52周完成", "研究生命科学", "1.5匹", "52周");
    assertThat(asked)
        .anySatisfy(
            text ->
                assertThat(
                        engine
                            .call(
                                client ->
                                    client.search(
                                        s ->
                                            s.index(IndexDefinition.PARAGRAPHS.alias())
                                                .query(Queries.phrase(Fields.Paragraph.TEXT, text)),
                                        Void.class))
                            .hits()
                            .hits())
                    .isEmpty());
  }

  /** Marks shift behind stop words: #921, #361, #378, #911. */
  @Test
  void marksDoNotShiftBehindStopWords() {
    Hit hit = only("服务品质", "t7");
    int start = hit.text().indexOf("服务品质");
    assertThat(hit.highlights())
        .containsExactly(new Highlight(start, start + "服务品质".length(), SearchAnswer.By.LITERAL));
  }

  private static Hit only(String text, String id) {
    List<Hit> hits = search.search(SearchQuery.builder().text(text).build()).hits();
    assertThat(hits).extracting(Hit::id).containsExactly(id);
    return hits.get(0);
  }
}
