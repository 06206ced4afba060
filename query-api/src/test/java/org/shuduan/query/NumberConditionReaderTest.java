package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.NumberCondition.Bound;

class NumberConditionReaderTest {

  private final NumberConditionReader reader =
      new NumberConditionReader(UnitCatalogue.standard(), NumberReader.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老旧小区>=100个 | 老旧小区 | 个 | [100 |",
        "志愿者>10万 | 志愿者 | | (100000 |",
        "志愿者 ＞ 10万名 | 志愿者 | 名 | (100000 |",
        ">=1,774个 | | 个 | [1774 |",
        "投资≥1.5亿元 | 投资 | 元 | [150000000 |",
        "%>=95 | | % | [95 |",
        "个<3 | | 个 | | 3)",
        "垃圾分类覆盖率<=90% | 垃圾分类覆盖率 | % | | 90]",
        "气温<-5℃ | 气温 | ℃ | | -5)",
        "=5 | | | [5 | 5]",
        "10..20公里 | | 公里 | [10 | 20]",
        "绿道 10..20公里 | 绿道 | 公里 | [10 | 20]",
        "绿道=1..2万米 | 绿道 | 米 | [1 | 20000]",
        "5A景区>=3个 | 5A景区 | 个 | [3 |",
        "志愿者>=十二万人 | 志愿者 | 人 | [120000 |",
        "单价>=3元/个 | 单价 | 元/个 | [3 |",
      })
  void readsSubjectUnitAndBounds(
      String expression, String subject, String unit, String lower, String upper) {
    NumberCondition condition = reader.read(expression);
    assertThat(condition.subject()).isEqualTo(subject);
    assertThat(condition.unit() == null ? null : condition.unit().name()).isEqualTo(unit);
    assertThat(written(condition.lower(), "[", "(", "", "")).isEqualTo(lower);
    assertThat(written(condition.upper(), "", "", "]", ")")).isEqualTo(upper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "志愿者",
        ">=",
        ">=个",
        "10",
        "20..10公里",
        "1..",
        "个>=3名",
        "a>b>3",
        ">=1 2",
        ">=3余个",
        ">=3..5个",
        ">=3乌有"
      })
  void refusesWhatIsNoCondition(String expression) {
    assertThatThrownBy(() -> reader.read(expression))
        .isInstanceOfSatisfying(
            QueryException.BadQuery.class,
            e -> {
              assertThat(e.parameter()).isEqualTo("number");
              assertThat(e.allowed()).contains("老旧小区>=100个");
            });
  }

  @Test
  void everyFormThatTheErrorOffersIsACondition() {
    assertThatThrownBy(() -> reader.read("?"))
        .isInstanceOfSatisfying(
            QueryException.BadQuery.class, e -> e.allowed().forEach(reader::read));
  }

  private static String written(
      Bound bound, String in, String out, String inAfter, String outAfter) {
    return bound == null
        ? null
        : (bound.inclusive() ? in : out)
            + bound.value().toPlainString()
            + (bound.inclusive() ? inAfter : outAfter);
  }
}
