package org.shuduan.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.index.IndexOptions;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.unit.Unit;
import org.shuduan.mappings.unit.UnitCatalogue;

/**
 * A few reports written for these tests, and the way to index them. Written by hand down to their
 * numbers, so that no test here depends on how documents are read; only the keys of subjects come
 * from the rules, as queries take them from there too.
 */
public final class TestReports {

  public static final UnitCatalogue UNITS = UnitCatalogue.standard();
  public static final SubjectKeys KEYS = SubjectKeys.standard();
  public static final Gazetteer GAZETTEER = Gazetteer.standard();
  public static final String RENEWAL = theme(0);
  public static final String SERVICE = theme(1);
  public static final String GREEN = theme(2);

  /** A paragraph of a report, with what was read in it. */
  public record Paragraph(
      String id,
      String report,
      String regionCode,
      @Nullable String date,
      String text,
      List<String> themes,
      List<NumberMention> numbers) {}

  private TestReports() {}

  private static String theme(int place) {
    return ThemeCatalogue.standard().labels().get(place).id();
  }

  /** Makes the paragraphs live in a new generation. */
  public static void index(Engine engine, List<Paragraph> paragraphs) {
    index(engine, paragraphs, IndexOptions.DEFAULT);
  }

  /** Makes the paragraphs live in a new generation that is laid out so. */
  public static void index(Engine engine, List<Paragraph> paragraphs, IndexOptions options) {
    Map<String, List<String>> sameText =
        paragraphs.stream()
            .collect(
                Collectors.groupingBy(
                    Paragraph::text, Collectors.mapping(Paragraph::id, Collectors.toList())));
    Generations generations = new Generations(engine);
    Generation generation =
        generations.create(Map.of("themes", ThemeCatalogue.standard().labels()), options);
    String index = generation.index(IndexDefinition.PARAGRAPHS);
    engine.call(
        client ->
            client.bulk(
                bulk -> {
                  for (int i = 0; i < paragraphs.size(); i++) {
                    Paragraph paragraph = paragraphs.get(i);
                    Map<String, Object> document =
                        document(paragraph, i + 1, sameText.get(paragraph.text()));
                    bulk.operations(
                        o -> o.index(x -> x.index(index).id(paragraph.id()).document(document)));
                  }
                  return bulk;
                }));
    generations.refresh(generation);
    generations.activate(generation);
  }

  /** Six reports from five places. */
  public static List<Paragraph> standard() {
    List<Paragraph> all = new ArrayList<>();
    String changsha = "全市改造老旧小区1774个，惠及居民36万户。";
    all.add(
        new Paragraph(
            "p01",
            "r1",
            "430100",
            "2022-05-01",
            changsha,
            List.of(RENEWAL),
            List.of(
                exact(changsha, "1774个", "1774", "个", "老旧小区"),
                exact(changsha, "36万户", "360000", "户", "居民"))));
    String volunteers = "注册志愿者超过12万名，志愿服务队86支，服务时长300小时。";
    all.add(
        new Paragraph(
            "p02",
            "r1",
            "430100",
            "2022-05-01",
            volunteers,
            List.of(SERVICE, RENEWAL),
            List.of(
                number(volunteers, "12万名", "120000", "名", "志愿者", Approximation.OVER),
                exact(volunteers, "86支", "86", "支", "志愿服务队"),
                exact(volunteers, "300小时", "300", "小时", "服务时长"))));
    String hengyang = "改造城镇老旧小区80个，新增停车位100个。";
    all.add(
        new Paragraph(
            "p03",
            "r2",
            "430400",
            "2023-03-10",
            hengyang,
            List.of(RENEWAL),
            List.of(
                exact(hengyang, "80个", "80", "个", "城镇老旧小区"),
                exact(hengyang, "100个", "100", "个", "停车位"))));
    String few = "志愿者近3000人走进社区，开展志愿服务。";
    all.add(
        new Paragraph(
            "p04",
            "r2",
            "430400",
            "2023-03-10",
            few,
            List.of(SERVICE),
            List.of(number(few, "3000人", "3000", "人", "志愿者", Approximation.UNDER))));
    String park = "建成湿地公园66.67公顷，绿道15公里。";
    all.add(
        new Paragraph(
            "p05",
            "r3",
            "320500",
            "2023-06-20",
            park,
            List.of(GREEN),
            List.of(
                exact(park, "66.67公顷", "66.67", "公顷", "湿地公园"),
                exact(park, "15公里", "15", "公里", "绿道"))));
    String share = "垃圾分类覆盖率达到98.5%，满意度为90%。";
    all.add(
        new Paragraph(
            "p06",
            "r3",
            "320500",
            "2023-06-20",
            share,
            List.of(GREEN, RENEWAL),
            List.of(
                exact(share, "98.5%", "98.5", "%", "垃圾分类覆盖率"),
                exact(share, "90%", "90", "%", "满意度"))));
    String chaoyang = "社区志愿者10万人参与，一个不落。";
    all.add(
        new Paragraph(
            "p07",
            "r4",
            "110105",
            "2021-11-11",
            chaoyang,
            List.of(SERVICE),
            List.of(
                exact(chaoyang, "10万人", "100000", "人", "志愿者"), notData(chaoyang, "一个", "1", "个"))));
    String plain = "坚持问需于民，把老旧的小区改到群众心坎上。";
    all.add(new Paragraph("p08", "r4", "110105", "2021-11-11", plain, List.of(), List.of()));
    String land = "流转土地1000亩，绿道至少3至5公里。";
    all.add(
        new Paragraph(
            "p09",
            "r5",
            "220104",
            null,
            land,
            List.of(GREEN),
            List.of(
                exact(land, "1000亩", "1000", "亩", "土地"),
                range(land, "3至5公里", "3", "5", "公里", "绿道"))));
    String shared = "志愿者5000名，老旧小区12个。";
    all.add(
        new Paragraph(
            "p10",
            "r6",
            "430000",
            "2023-12-01",
            shared,
            List.of(SERVICE, RENEWAL, GREEN),
            List.of(
                exact(shared, "5000名", "5000", "名", "志愿者"),
                exact(shared, "12个", "12", "个", "老旧小区"))));
    return all;
  }

  /** A quantity that is meant as written. */
  public static NumberMention exact(
      String text, String surface, String value, String unit, String subject) {
    return number(text, surface, value, unit, subject, Approximation.EXACT);
  }

  public static NumberMention number(
      String text,
      String surface,
      String value,
      String unit,
      String subject,
      Approximation approximation) {
    return mention(text, surface, value, null, unit, subject, approximation, true);
  }

  private static NumberMention range(
      String text, String surface, String value, String max, String unit, String subject) {
    return mention(text, surface, value, max, unit, subject, Approximation.EXACT, true);
  }

  private static NumberMention notData(String text, String surface, String value, String unit) {
    return mention(text, surface, value, null, unit, null, Approximation.EXACT, false);
  }

  private static NumberMention mention(
      String text,
      String surface,
      String value,
      @Nullable String max,
      String unit,
      @Nullable String subject,
      Approximation approximation,
      boolean fact) {
    int start = text.indexOf(surface);
    Unit known = UNITS.find(unit);
    if (known == null) {
      throw new IllegalArgumentException("no unit " + unit);
    }
    BigDecimal low = new BigDecimal(value);
    BigDecimal high = max == null ? null : new BigDecimal(max);
    return new NumberMention(
        surface,
        start,
        start + surface.length(),
        NumberKind.QUANTITY,
        low,
        high,
        unit,
        known.dimension(),
        known.toCanonical(low),
        high == null ? null : known.toCanonical(high),
        known.canonicalUnit(),
        approximation,
        subject,
        subject == null ? null : KEYS.keyOf(subject, unit),
        null,
        null,
        NumberRole.LEVEL,
        fact);
  }

  private static Map<String, Object> document(
      Paragraph paragraph, int ordinal, List<String> duplicates) {
    Division division = GAZETTEER.byCode(paragraph.regionCode());
    if (division == null) {
      throw new IllegalArgumentException("no region " + paragraph.regionCode());
    }
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("code", division.code());
    GAZETTEER
        .path(division)
        .forEach(d -> region.put(d.level().name().toLowerCase(java.util.Locale.ROOT), d.name()));
    region.put("name", division.name());
    region.put("path", GAZETTEER.pathCodes(division));

    Map<String, Object> report = new LinkedHashMap<>();
    report.put("id", paragraph.report());
    report.put("title", division.name() + "工作汇报");
    report.put("organization", division.name() + "文明办");
    if (paragraph.date() != null) {
      report.put("date", paragraph.date());
      report.put("year", Integer.parseInt(paragraph.date().substring(0, 4)));
    }

    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", paragraph.id());
    document.put("text", paragraph.text());
    document.put("literal", LiteralText.spell(paragraph.text()));
    document.put("ordinal", ordinal);
    document.put("section", List.of("一、主要做法"));
    document.put("report", report);
    document.put("region", region);
    document.put("themes", paragraph.themes());
    document.put("numbers", paragraph.numbers());
    document.put("duplicate_group", Collections.min(duplicates));
    document.put("duplicates", duplicates.size());
    document.put("indexed_at", Instant.EPOCH.toString());
    return document;
  }
}
