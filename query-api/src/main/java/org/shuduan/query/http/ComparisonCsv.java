package org.shuduan.query.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.region.Region;
import org.shuduan.query.Comparison;

/** Writes a comparison as a table for spreadsheets. */
final class ComparisonCsv {

  private static final List<String> HEADING =
      List.of(
          "地区代码", "省", "市", "县", "对象", "原文数字", "数值", "数值上限", "单位", "标准值", "标准值上限", "标准单位", "约数",
          "性质", "时期", "报告日期", "报告", "发布单位", "原句", "段落编号");

  private ComparisonCsv() {}

  static void write(Comparison comparison, OutputStream out) throws IOException {
    Csv csv = new Csv(out, HEADING);
    for (Comparison.Row row : comparison.rows()) {
      csv.row(cells(row));
    }
    csv.flush();
  }

  private static List<@Nullable Object> cells(Comparison.Row row) {
    Region region = row.region();
    NumberMention number = row.number();
    return Arrays.asList(
        region == null ? null : region.code(),
        region == null ? null : region.province(),
        region == null ? null : region.city(),
        region == null ? null : region.county(),
        number.subject(),
        number.surface(),
        number.value(),
        number.valueMax(),
        number.unit(),
        number.canonicalValue(),
        number.canonicalValueMax(),
        number.canonicalUnit(),
        Labels.of(number.approx()),
        Labels.of(number.role()),
        number.period(),
        row.report().date(),
        row.report().title() == null ? row.report().headline() : row.report().title(),
        row.report().organization(),
        row.sentence(),
        row.paragraphId());
  }
}
