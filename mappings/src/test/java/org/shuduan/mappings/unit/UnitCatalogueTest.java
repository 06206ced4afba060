package org.shuduan.mappings.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitCatalogueTest {

  private static final UnitCatalogue UNITS = UnitCatalogue.standard();

  @Test
  void holdsSeveralHundredSpellings() {
    assertThat(UNITS.units()).hasSizeGreaterThan(300);
  }

  @Test
  void convertsExactly() {
    assertThat(canonical("亩", "3")).isEqualByComparingTo("2000");
    assertThat(canonical("平方公里", "1.5")).isEqualByComparingTo("1500000");
    assertThat(canonical("公顷", "2")).isEqualByComparingTo("20000");
    assertThat(canonical("斤", "3")).isEqualByComparingTo("1.5");
    assertThat(canonical("吨", "1.2")).isEqualByComparingTo("1200");
    assertThat(canonical("里", "2")).isEqualByComparingTo("1000");
    assertThat(canonical("尺", "3")).isEqualByComparingTo("1");
    assertThat(canonical("小时", "2")).isEqualByComparingTo("7200");
    assertThat(canonical("‰", "35")).isEqualByComparingTo("3.5");
    assertThat(canonical("成", "7")).isEqualByComparingTo("70");
  }

  @Test
  void knowsTheSpellingsOfOneUnit() {
    for (String spelling : new String[] {"㎡", "平米", "m²", "平方公尺"}) {
      assertThat(unit(spelling).symbol()).isEqualTo("平方米");
      assertThat(unit(spelling).dimension()).isEqualTo(Dimension.AREA);
    }
    assertThat(unit("平方千米").symbol()).isEqualTo("平方公里");
  }

  @Test
  void measureWordsOfThingsStayWhatTheyAre() {
    assertThat(unit("个").canonicalUnit()).isEqualTo("个");
    assertThat(unit("座").canonicalUnit()).isEqualTo("座");
    assertThat(unit("名").canonicalUnit()).isEqualTo("人");
    assertThat(unit("人次").canonicalUnit()).isEqualTo("次");
    assertThat(unit("美元").canonicalUnit()).isEqualTo("美元");
  }

  @Test
  void everyConvertingUnitNamesItsSource() {
    assertThat(UNITS.units())
        .filteredOn(unit -> !unit.factor().equals(Fraction.ONE))
        .hasSizeGreaterThan(50)
        .allSatisfy(unit -> assertThat(unit.source()).isNotBlank());
  }

  @Test
  void findsTheLongestUnitAndLeavesWords() {
    assertThat(at("平方公里的", 0)).isEqualTo("平方公里");
    assertThat(at("人次", 0)).isEqualTo("人次");
    assertThat(at("人民", 0)).isNull();
    assertThat(at("家庭", 0)).isNull();
    assertThat(at("家企业", 0)).isEqualTo("家");
    assertThat(at("小区", 0)).isNull();
  }

  @Test
  void refusesWhatIsWrongByName() {
    assertThatThrownBy(() -> read("units: []\nmeasures: [{dimension: things, words: [个, 个]}]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.yaml")
        .hasMessageContaining("'个' stands twice");
    assertThatThrownBy(
            () ->
                read(
                    "units: [{symbol: 亩, dimension: area, factor: '0/3', source: x}]\n"
                        + "measures: []"))
        .hasMessageContaining("亩")
        .hasMessageContaining("0/3");
    assertThatThrownBy(
            () -> read("units: [{symbol: 亩, dimension: area, factor: '1'}]\nmeasures: []"))
        .hasMessageContaining("does not say where its factor comes from");
    assertThatThrownBy(() -> read("units: [{symbl: 亩}]\nmeasures: []"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
  }

  private static UnitCatalogue read(String yaml) {
    return UnitCatalogue.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yaml");
  }

  private static Unit unit(String spelling) {
    return Objects.requireNonNull(UNITS.find(spelling), spelling);
  }

  private static BigDecimal canonical(String spelling, String value) {
    return unit(spelling).toCanonical(new BigDecimal(value));
  }

  private static @Nullable String at(String text, int from) {
    Unit unit = UNITS.longestAt(text.toCharArray(), from, text.length());
    return unit == null ? null : unit.name();
  }
}
