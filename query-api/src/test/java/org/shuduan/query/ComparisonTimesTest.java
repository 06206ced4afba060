package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.extraction.region.Region;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.query.Comparison.Refusal;
import org.shuduan.query.Comparison.Row;
import org.shuduan.query.Comparison.Sum;

/** What a comparison makes of the periods of numbers. */
class ComparisonTimesTest {

  @Test
  void theLatestNumberIsThatOfTheLatestPeriodUpToItsReport() {
    Row lastYear = row("430100", "2023-05-01", "2022", "900");
    Row thisYear = row("430100", "2023-05-01", "2023-Q1", "200");
    Row older = row("430100", "2022-11-01", null, "5000");
    Row whole = row("430100", "2022-10-01", "2025", "7000");
    assertThat(latestOf(lastYear, thisYear, older, whole)).isEqualTo("200");
    assertThat(latestOf(lastYear, older, whole)).isEqualTo("900");
    assertThat(latestOf(older, whole)).isEqualTo("5000");
  }

  @Test
  void numbersOfDifferentPeriodsDoNotAddUp() {
    Sum sum =
        sum(row("430100", "2023-05-01", "2022", "1"), row("320500", "2023-05-01", "2023", "2"));
    assertThat(sum.refused()).isEqualTo(Refusal.SEVERAL_PERIODS);
    assertThat(sum.value()).isNull();
  }

  @Test
  void aSumSaysItsPeriodAndHowManyRowsNameNone() {
    Sum sum = sum(row("430100", "2023-05-01", "2022", "1"), row("320500", "2023-05-01", null, "2"));
    assertThat(sum.value()).isEqualByComparingTo("3");
    assertThat(sum.period()).isEqualTo("2022");
    assertThat(sum.undated()).isEqualTo(1);
  }

  private static String latestOf(Row... rows) {
    List<Row> latest = Comparisons.onePer(ComparisonQuery.Per.REGION, List.of(rows), "停车位");
    assertThat(latest).hasSize(1);
    assertThat(latest.get(0).others()).isEqualTo(rows.length - 1);
    return latest.get(0).number().value().toString();
  }

  private static Sum sum(Row... rows) {
    return new Sums(TestReports.GAZETTEER).of(List.of(rows), ComparisonQuery.Per.REGION);
  }

  private static Row row(String region, String date, @Nullable String periodKey, String value) {
    Division division = TestReports.GAZETTEER.byCode(region);
    BigDecimal number = new BigDecimal(value);
    NumberMention mention =
        new NumberMention(
            value + "个",
            0,
            value.length() + 1,
            NumberKind.QUANTITY,
            number,
            null,
            "个",
            Dimension.THINGS,
            number,
            null,
            "个",
            Approximation.EXACT,
            "停车位",
            "停车位",
            periodKey,
            periodKey,
            NumberRole.LEVEL,
            true);
    return new Row(
        Region.of(TestReports.GAZETTEER, division, division.name()),
        mention,
        value + "个停车位。",
        "p" + value,
        new SearchAnswer.Report("r" + date, 1, null, null, LocalDate.parse(date), null),
        0);
  }
}
