package org.shuduan.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shuduan.extraction.number.NumberMention;

/** Paragraphs and queries drawn at random: the same seed gives the same ones. */
final class RandomReports {

  private static final List<String> REGIONS =
      List.of("430000", "430100", "430400", "430528", "320500", "110105", "220104", "450900");
  private static final List<String> SUBJECTS = List.of("老旧小区", "志愿者", "停车位", "绿道", "投资");
  private static final List<String> UNITS = List.of("个", "名", "人", "公里", "元", "亩");
  private static final List<String> WORDS = List.of("改造", "志愿者", "停车位", "\"绿道\"", "新增 投资");
  private static final List<String> CONDITIONS =
      List.of(">=100个", "志愿者>=50名", "绿道 10..200公里", "<500", "老旧小区>10", "投资>=100元");
  private static final List<String> VALUES = List.of("10..100个", "0..50人", "100..个", "..200元");
  private static final int YEARS = 4;

  private final Random random;

  RandomReports(long seed) {
    this.random = new Random(seed);
  }

  /** Paragraphs of which a third stand in other reports too. */
  List<TestReports.Paragraph> paragraphs(int count) {
    List<TestReports.Paragraph> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = i > 0 && random.nextInt(3) == 0;
      all.add(again ? moved(pick(all), i) : fresh(i));
    }
    return all;
  }

  private TestReports.Paragraph fresh(int i) {
    StringBuilder text = new StringBuilder("第" + i + "段，改造新增");
    List<String[]> parts = new ArrayList<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      String value = String.valueOf(1 + random.nextInt(1000) * (1 + random.nextInt(3)));
      String[] part = {pick(SUBJECTS), value, pick(UNITS)};
      parts.add(part);
      text.append(part[0]).append(value).append(part[2]).append("，");
    }
    String written = text.append("成效明显。").toString();
    List<NumberMention> numbers =
        parts.stream().map(p -> TestReports.exact(written, p[1] + p[2], p[1], p[2], p[0])).toList();
    return placed(i, written, numbers);
  }

  private TestReports.Paragraph moved(TestReports.Paragraph other, int i) {
    return placed(i, other.text(), other.numbers());
  }

  private TestReports.Paragraph placed(int i, String text, List<NumberMention> numbers) {
    String region = pick(REGIONS);
    int year = 2020 + random.nextInt(YEARS);
    List<String> themes =
        List.of(TestReports.RENEWAL, TestReports.SERVICE, TestReports.GREEN)
            .subList(random.nextInt(3), 3);
    return new TestReports.Paragraph(
        String.format("x%04d", i),
        "r" + region + year,
        region,
        LocalDate.of(year, 5, 1).toString(),
        text,
        themes,
        numbers);
  }

  /** A query with anything that a query can have. */
  SearchQuery query() {
    SearchQuery.Builder query =
        SearchQuery.builder()
            .size(0)
            .facets(Facet.COUNTABLE.toArray(Facet[]::new))
            .duplicates(pick(List.of(Duplicates.values())));
    if (random.nextInt(3) == 0) {
      query.text(pick(WORDS));
    }
    select(query, Facet.REGION, REGIONS);
    select(query, Facet.YEAR, List.of("2020", "2021", "2022", "2023"));
    select(query, Facet.THEME, List.of(TestReports.RENEWAL, TestReports.GREEN));
    select(query, Facet.SUBJECT, SUBJECTS);
    select(query, Facet.UNIT, UNITS);
    select(query, Facet.DIMENSION, List.of("people", "things", "money"));
    select(query, Facet.VALUE, VALUES);
    if (random.nextInt(4) == 0) {
      query.number(pick(CONDITIONS));
    }
    if (random.nextInt(4) == 0) {
      query.number(pick(CONDITIONS));
    }
    return query.build();
  }

  private void select(SearchQuery.Builder query, Facet facet, List<String> values) {
    int draw = random.nextInt(10);
    if (draw < 3) {
      query.choose(facet, pick(values));
    }
    if (draw == 2) {
      query.choose(facet, pick(values));
    }
    if (draw == 3) {
      query.exclude(facet, pick(values));
    }
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
