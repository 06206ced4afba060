package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code inspect --format table} tells people. */
class InspectTableTest {

  private static final Path COMPILATION = Path.of("..", "samples", "compilation.txt");

  @TempDir private Path folder;

  @Test
  void tellsReportsSectionsNoiseWarningsAndDuplicates() throws IOException {
    String paragraph = "　　全年改造老旧小区12个，新建停车位3400个，更换供水管网18公里，群众的居住条件明显改善。\n";
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            "长沙市工作综述\n（2023年5月1日）\n一、城市\n（一）小区\n"
                + paragraph
                + "##ad##\n二、乡村\n　　新修村道8条。\n合肥市工作综述\n（2023年6月2日）\n"
                + paragraph
                + "郑州市工作综述\n（2023年7月2日）\n");

    Run run = Run.of("inspect", "--format", "table", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETE);
    assertThat(run.out().lines())
        .containsExactly(
            file + "：2 篇报告，3 段，7 个数量",
            "  篇  日期        地区            段落    数量  标题",
            "   1  2023-05-01  湖南省长沙市       2       4  长沙市工作综述",
            "        一、城市",
            "          （一）小区  1 段",
            "        二、乡村  1 段",
            "   2  2023-06-02  安徽省合肥市       1       3  合肥市工作综述",
            "去掉的噪声 1 处",
            "  网站标记     1 处  如 “##ad##”",
            "提示 1 条",
            "  第12行的《郑州市工作综述》没有正文",
            "",
            "重复段落 1 组，共 2 段",
            "   1. a.txt 第1篇第1段  全年改造老旧小区12个，新建停车位3400个…",
            "      a.txt 第2篇第1段  全年改造老旧小区12个，新建停车位3400个…");
  }

  @Test
  void countsWhatTheLinesHold() {
    List<String> table =
        Run.of("inspect", "--format", "table", COMPILATION.toString()).out().lines().toList();
    int paragraphs = Run.of("inspect", COMPILATION.toString()).json().size();

    assertThat(table.get(0)).contains("12 篇报告，" + paragraphs + " 段，");
    assertThat(table).anyMatch(line -> line.startsWith("重复段落 "));
  }

  @Test
  void aFileThatCannotBeReadIsNamedOnStandardError() {
    Run run = Run.of("inspect", "--format", "table", folder.resolve("none.txt").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("文件不存在");
  }

  @ParameterizedTest
  @CsvSource({"数段, 4", "a1, 2", "１２, 4", "“好”, 4", "𠮷, 2", "（一）, 6"})
  void chineseTakesTwoColumns(String text, int width) {
    assertThat(TextWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"老旧小区, 8, 老旧小区", "老旧小区改造, 8, 老旧小…", "ab, 1, …"})
  void whatIsTooWideIsCutBetweenCharacters(String text, int width, String cut) {
    assertThat(TextWidth.cut(text, width)).isEqualTo(cut);
  }
}
