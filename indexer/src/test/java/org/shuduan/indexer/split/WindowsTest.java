package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.indexer.read.SmallWindows;
import org.shuduan.indexer.read.SourceReaders;
import org.shuduan.indexer.read.TextWindows;

/** A source that is read in windows is split as it is when read whole. */
class WindowsTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final String BODY = "　　全年新建公园12个，改造老旧小区8个，群众满意度明显提升。\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "compilation, 64",
    "compilation, 1000",
    "compilation, 9000",
    "work-report, 100",
    "bureau-summary, 100",
  })
  void theSizeOfWindowsDoesNotMatter(String sample, int size) throws IOException {
    Path file = SAMPLES.resolve(sample + ".txt");
    SplitSource whole = ReportSplitter.split(SourceReaders.read(file).text());
    TextWindows windows = SmallWindows.of(file, size);

    SplitSource split = ReportSplitter.split(windows);

    assertThat(windows.windows()).isGreaterThan(2);
    assertThat(split.reports()).isEqualTo(whole.reports());
    assertThat(split.blocks()).isEqualTo(whole.blocks());
    assertThat(split.warnings()).isEqualTo(whole.warnings());
    SplitTesting.assertNothingLost(split);
  }

  @Test
  void pagesAreKnownThroughoutTheSource() throws IOException {
    StringBuilder pages = new StringBuilder("甲市工作综述\n（2023年5月1日）\n");
    for (int i = 1; i <= 12; i++) {
      pages.append(BODY).append(i).append("\n\n甲市年度材料\n").append(BODY).append("\f");
    }
    Path file = Files.writeString(folder.resolve("pages.txt"), pages.toString());

    SplitSource whole = ReportSplitter.split(SourceReaders.read(file).text());
    SplitSource split = ReportSplitter.split(SmallWindows.of(file, 100));

    assertThat(split.blocks()).isEqualTo(whole.blocks());
    assertThat(split.reports()).isEqualTo(whole.reports());
    assertThat(whole.blocks())
        .filteredOn(block -> block.kind() == Block.Kind.NOISE)
        .extracting(Block::noise)
        .contains("page-number", "page-header");
  }

  /** Headings stay in force from part to part, paragraphs are numbered on. */
  @Test
  void aReportThatIsTooLongComesInParts() throws IOException {
    String text =
        "甲市工作综述\n（2023年5月1日）\n一、城市\n" + BODY.repeat(20) + "二、乡村\n（一）道路\n" + BODY.repeat(20);
    Path file = Files.writeString(folder.resolve("long.txt"), text);
    SplitSource whole = ReportSplitter.split(SourceReaders.read(file).text());

    List<Report> parts = new ArrayList<>();
    SplitSource.Collector collector = new SplitSource.Collector();
    TextWindows windows = SmallWindows.of(file, 200);
    ReportSplitter.split(
        windows,
        200,
        new SplitListener() {
          @Override
          public void report(Report report) {
            parts.add(report);
            collector.report(report);
          }
        });

    assertThat(parts).hasSizeGreaterThan(4);
    assertThat(parts.stream().map(Report::ordinal).collect(Collectors.toSet())).containsExactly(1);
    assertThat(collector.collected(windows).reports()).isEqualTo(whole.reports());
  }
}
