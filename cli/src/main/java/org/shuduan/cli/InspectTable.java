package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.region.Region;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.ReportFacts;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.read.SourceFile;

/**
 * What was read, for people: for each file its reports with their sections, what was dropped and
 * why, and what to know; at the end the paragraphs that repeat one another.
 */
final class InspectTable {

  /** How much of a dropped text or a repeated paragraph is shown, in columns. */
  private static final int EXAMPLE = 40;

  private static final int MOST_EXAMPLES = 3;

  /** What kinds of noise are called; a kind that users added is called by its own name. */
  private static final Map<String, String> NOISE =
      Map.of(
          "marker", "网站标记",
          "contact", "联系方式",
          "public-account", "公众号推广",
          "site", "网站来源、下载提示",
          "page-number", "页码",
          "page-header", "页眉页脚（各页重复）",
          "end-mark", "结束标记");

  /** A report as it is shown, and its sections by their paths with their counts. */
  private static final class Row {
    private final ReportFacts facts;
    private final Map<List<String>, Integer> sections = new LinkedHashMap<>();
    private int paragraphs;
    private long quantities;

    Row(ReportFacts facts) {
      this.facts = facts;
    }
  }

  private final PrintWriter out;
  private final int width;
  private final List<Row> rows = new ArrayList<>();
  private final DuplicateGroups duplicates = new DuplicateGroups();

  /** By id, where a paragraph stands and how it begins. */
  private final Map<String, String> paragraphs = new LinkedHashMap<>();

  /**
   * @param width of a line in columns; longer lines are cut
   */
  InspectTable(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  void add(AnnotatedReport report) {
    Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    if (last == null || last.facts != report.facts()) {
      last = new Row(report.facts());
      rows.add(last);
    }
    for (AnnotatedParagraph paragraph : report.paragraphs()) {
      last.paragraphs++;
      last.quantities += paragraph.numbers().stream().filter(InspectTable::isStored).count();
      last.sections.merge(paragraph.section(), 1, Integer::sum);
      duplicates.add(DuplicateCandidates.of(paragraph));
      String place = "第%d篇第%d段".formatted(report.facts().ordinal(), paragraph.ordinal());
      paragraphs.putIfAbsent(
          paragraph.id(), report.file() + " " + place + "  " + begin(paragraph.text()));
    }
  }

  /** Prints a file all of whose reports were added. */
  void print(SourceFile file, AnnotatedSource source) {
    long quantities = rows.stream().mapToLong(row -> row.quantities).sum();
    line(
        "%s：%d 篇报告，%d 段，%d 个数量"
            .formatted(file.location(), source.reports(), source.paragraphs(), quantities));
    printRows();
    printDropped(source.dropped());
    if (!source.warnings().isEmpty()) {
      line("提示 %d 条".formatted(source.warnings().size()));
      source.warnings().forEach(warning -> line("  " + warning));
    }
    line("");
    rows.clear();
  }

  /** Prints what the paragraphs of all files have in common. */
  void finish() {
    Map<String, List<String>> groups = new TreeMap<>();
    Map<String, String> groupOf = duplicates.groups();
    paragraphs.forEach(
        (id, label) -> {
          String group = groupOf.get(id);
          if (group != null) {
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(label);
          }
        });
    int members = groups.values().stream().mapToInt(List::size).sum();
    line(groups.isEmpty() ? "没有重复段落" : "重复段落 %d 组，共 %d 段".formatted(groups.size(), members));
    int number = 1;
    for (List<String> group : groups.values()) {
      String label = TextWidth.right(number++ + ".", 5) + " ";
      for (String member : group) {
        line(label + member);
        label = " ".repeat(6);
      }
    }
  }

  private void printRows() {
    List<String> regions = rows.stream().map(row -> region(row.facts.region())).toList();
    int regionWidth = Math.max(4, regions.stream().mapToInt(TextWidth::of).max().orElse(0));
    printRow("篇", "日期", TextWidth.left("地区", regionWidth), "段落", "数量", "标题");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      ReportFacts facts = row.facts;
      printRow(
          Integer.toString(facts.ordinal()),
          Objects.toString(facts.date(), "无"),
          TextWidth.left(regions.get(i), regionWidth),
          Integer.toString(row.paragraphs),
          Long.toString(row.quantities),
          facts.headline() == null ? facts.title() : facts.title() + "（" + facts.headline() + "）");
      printSections(row);
    }
  }

  private void printRow(
      String ordinal, String date, String region, String count, String quantities, String title) {
    line(
        String.join(
            "  ",
            TextWidth.right(ordinal, 4),
            TextWidth.left(date, 10),
            region,
            TextWidth.right(count, 6),
            TextWidth.right(quantities, 6),
            title));
  }

  /** Each heading once, below the one that it stands under, with the paragraphs right under it. */
  private void printSections(Row row) {
    List<String> shown = List.of();
    for (Map.Entry<List<String>, Integer> section : row.sections.entrySet()) {
      List<String> path = section.getKey();
      int same = 0;
      while (same < Math.min(path.size(), shown.size()) && path.get(same).equals(shown.get(same))) {
        same++;
      }
      for (int depth = Math.min(same, Math.max(0, path.size() - 1)); depth < path.size(); depth++) {
        boolean own = depth == path.size() - 1;
        line(
            " ".repeat(8 + 2 * depth)
                + path.get(depth)
                + (own ? "  " + section.getValue() + " 段" : ""));
      }
      shown = path;
    }
  }

  private void printDropped(List<SourceDocument.Dropped> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    line("去掉的噪声 %d 处".formatted(dropped.size()));
    Map<String, List<String>> kinds =
        dropped.stream()
            .collect(
                Collectors.groupingBy(
                    piece -> NOISE.getOrDefault(piece.kind(), piece.kind()),
                    LinkedHashMap::new,
                    Collectors.mapping(SourceDocument.Dropped::text, Collectors.toList())));
    int kindWidth = kinds.keySet().stream().mapToInt(TextWidth::of).max().orElse(0);
    kinds.forEach(
        (kind, texts) ->
            line(
                "  %s %s 处  如 %s"
                    .formatted(
                        TextWidth.left(kind, kindWidth),
                        TextWidth.right(Integer.toString(texts.size()), 5),
                        examples(texts))));
  }

  private static String examples(List<String> texts) {
    return texts.stream()
        .distinct()
        .limit(MOST_EXAMPLES)
        .map(text -> "“" + begin(text) + "”")
        .collect(Collectors.joining(" "));
  }

  private static String begin(String text) {
    return TextWidth.cut(text.replaceAll("\\s+", " "), EXAMPLE);
  }

  /** What becomes a document of its own. */
  private static boolean isStored(org.shuduan.extraction.number.NumberMention number) {
    return number.kind() == NumberKind.QUANTITY && number.value() != null;
  }

  private static String region(Region region) {
    return region == null
        ? "不明"
        : Stream.of(region.province(), region.city(), region.county())
            .filter(Objects::nonNull)
            .collect(Collectors.joining());
  }

  private void line(String text) {
    out.println(TextWidth.cut(text.stripTrailing(), width));
  }
}
