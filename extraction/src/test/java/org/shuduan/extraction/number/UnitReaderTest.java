package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.UnitCatalogue;

class UnitReaderTest {

  private static final UnitReader READER = new UnitReader(UnitCatalogue.standard());

  @ParameterizedTest
  @CsvSource({
    "个小区, 个, 1", "个小时, 小时, 3", "个工作日, 工作日, 4", "个百分点, 百分点, 4", "人次, 人次, 2", "场（次）, 场（次）, 4",
    "元/个, 元/个, 3", "平方米/人, 平方米/人, 5", "辆/百户, 辆/百户, 4", "' 个', 个, 2", "'\n平方米', 平方米, 4", "%, %, 1"
  })
  void readsUnits(String text, String written, int end) {
    UnitReader.Written unit = read(text);
    assertThat(unit.written()).isEqualTo(written);
    assertThat(unit.end()).isEqualTo(end);
  }

  @Test
  void convertsQuotients() {
    UnitReader.Written unit = read("元/百户");
    assertThat(unit.unit().dimension()).isEqualTo(Dimension.RATE);
    assertThat(unit.unit().toCanonical(java.math.BigDecimal.valueOf(300)))
        .isEqualByComparingTo("3");
  }

  @Test
  void keepsWhatStandsInsideOrAfterASpan() {
    assertThat(read("个多月").over()).isTrue();
    assertThat(read("年多来").over()).isTrue();
    assertThat(read("个半小时").half()).isTrue();
    assertThat(read("年半").half()).isTrue();
  }

  @Test
  void leavesNounsThatStartLikeUnits() {
    for (String text : new String[] {"家庭", "人民", "小区", "max", "学生"}) {
      UnitReader.Written unit = READER.read(Folded.of(text), 0);
      assertThat(unit).as(text).isNull();
    }
  }

  private static UnitReader.Written read(String text) {
    return Objects.requireNonNull(READER.read(Folded.of(text), 0), text);
  }
}
