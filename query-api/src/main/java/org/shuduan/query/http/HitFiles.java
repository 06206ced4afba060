package org.shuduan.query.http;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.region.Region;
import org.shuduan.mappings.Json;
import org.shuduan.query.SearchAnswer.Hit;
import org.shuduan.query.SearchAnswer.MatchedNumber;

/** Writes hits as files. */
final class HitFiles {

  private static final List<String> HEADING =
      List.of("段落编号", "报告", "发布单位", "报告日期", "地区代码", "省", "市", "县", "章节", "段落", "主题", "数字", "出处");

  private static final String WITHIN_A_CELL = "；";

  private HitFiles() {}

  /** One JSON object a line, in the form in which a search answers. */
  static void jsonLines(Iterator<Hit> hits, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    while (hits.hasNext()) {
      buffered.write(Json.mapper().writeValueAsBytes(hits.next()));
      buffered.write('\n');
    }
    buffered.flush();
  }

  /** One paragraph a row. */
  static void csv(Iterator<Hit> hits, OutputStream out) throws IOException {
    Csv csv = new Csv(out, HEADING);
    while (hits.hasNext()) {
      csv.row(cells(hits.next()));
    }
    csv.flush();
  }

  private static List<@Nullable Object> cells(Hit hit) {
    Region region = hit.region();
    return Arrays.asList(
        hit.id(),
        hit.report().title() == null ? hit.report().headline() : hit.report().title(),
        hit.report().organization(),
        hit.report().date(),
        region == null ? null : region.code(),
        region == null ? null : region.province(),
        region == null ? null : region.city(),
        region == null ? null : region.county(),
        String.join(" › ", hit.section()),
        hit.text(),
        String.join(WITHIN_A_CELL, hit.themes()),
        hit.numbers().stream()
            .map(MatchedNumber::number)
            .filter(number -> number.kind() == NumberKind.QUANTITY && number.fact())
            .map(
                number ->
                    number.subject() == null
                        ? number.surface()
                        : number.subject() + " " + number.surface())
            .collect(joining(WITHIN_A_CELL)),
        hit.sources().stream()
            .map(source -> source.file() + " " + source.place())
            .collect(joining(WITHIN_A_CELL)));
  }
}
