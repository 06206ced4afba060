package org.shuduan.extraction.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.extraction.region.RegionReading.Source;

class RegionResolverTest {

  private static final RegionResolver RESOLVER = RegionResolver.standard();

  static Stream<Arguments> hardCases() {
    return Cases.of("report-regions.txt", 4, 60);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @MethodSource("hardCases")
  void readsTheRegionOrLeavesItOpen(
      String title, String text, String expected, String organization) {
    RegionReading reading = read("", title, text);
    assertThat(describe(reading)).isEqualTo(expected);
    assertThat(Objects.requireNonNullElse(reading.organization(), "")).isEqualTo(organization);
  }

  @Test
  void keepsTheNameAsTheTitleWritesIt() {
    assertThat(nameIn("邵东县创建工作综述")).isEqualTo("邵东县");
    assertThat(nameIn("湖南省邵东市创建工作综述")).isEqualTo("邵东市");
    assertThat(nameIn("蚌埠高新区推进企业服务综述")).isEqualTo("蚌埠高新区");
  }

  @Test
  void turnsToTheHeadlineWhereTheTitleNamesNoPlace() {
    RegionReading reading = read("绍兴市：古城新韵", "文明城市创建工作综述", "河道清了。");
    assertThat(reading.source()).isEqualTo(Source.HEADLINE);
    assertThat(describe(reading)).isEqualTo("330600 浙江省 绍兴市");
  }

  @Test
  void trustsTheTitleMoreThanTheText() {
    RegionReading reading = read("", "绍兴市赴外考察报告", "上海市、上海市静安区、上海市徐汇区各有特色。");
    assertThat(reading.source()).isEqualTo(Source.TITLE);
    assertThat(describe(reading)).isEqualTo("330600 浙江省 绍兴市");
  }

  private static String nameIn(String title) {
    Region region = read("", title, "").region();
    assertThat(region).isNotNull();
    return region.name();
  }

  private static RegionReading read(String headline, String title, String text) {
    List<String> paragraphs = text.isEmpty() ? List.of() : List.of(text);
    return RESOLVER.resolve(new ReportHead(headline, title, paragraphs));
  }

  private static String describe(RegionReading reading) {
    Region region = reading.region();
    if (region != null) {
      return Stream.of(region.code(), region.province(), region.city(), region.county())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
    }
    return reading.candidates().isEmpty()
        ? "none"
        : reading.candidates().stream()
            .map(Region::code)
            .sorted()
            .collect(Collectors.joining(" ", "open ", ""));
  }
}
