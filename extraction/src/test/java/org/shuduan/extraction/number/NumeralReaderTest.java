package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralReaderTest {

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "1.98万, 19800",
    "3万4000, 34000",
    "25万6千, 256000",
    "１２３, 123",
    "'12,345.67', 12345.67",
    "'1,100万', 11000000",
    "一万零一十二, 10012",
    "十二, 12",
    "二十, 20",
    "三百五, 350",
    "两千三, 2300",
    "三万五, 35000",
    "一百零五, 105",
    "1.2万亿, 1200000000000",
    "壹佰万, 1000000",
    "3百, 300",
    "半, 0.5",
    "一半, 0.5"
  })
  void worksOutTheValue(String written, String value) {
    Numeral numeral = read(written);
    assertThat(numeral.end()).isEqualTo(written.length());
    assertThat(numeral.value()).isEqualByComparingTo(value);
    assertThat(numeral.valueMax()).isNull();
    assertThat(numeral.inner()).isEqualTo(Approximation.EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "一千多万, 10000000, OVER", "三十几万, 300000, OVER", "1万多, 10000, OVER", "300余, 300, OVER",
    "千余, 1000, OVER", "十来, 10, ABOUT", "数万, 20000, VAGUE", "几十, 20, VAGUE"
  })
  void keepsWhatIsInexact(String written, String value, Approximation inner) {
    Numeral numeral = read(written);
    assertThat(numeral.end()).isEqualTo(written.length());
    assertThat(numeral.value()).isEqualByComparingTo(value);
    assertThat(numeral.inner()).isEqualTo(inner);
  }

  @ParameterizedTest
  @CsvSource({
    "二三十, 20, 30",
    "两三百, 200, 300",
    "十七八, 17, 18",
    "三五, 3, 5",
    "七八, 7, 8",
    "一两万, 10000, 20000"
  })
  void readsNeighboursAsARange(String written, String low, String high) {
    Numeral numeral = read(written);
    assertThat(numeral.value()).isEqualByComparingTo(low);
    assertThat(numeral.valueMax()).isEqualByComparingTo(high);
  }

  @Test
  void leavesThePrefixOfAMetricUnit() {
    assertThat(read("12千米").end()).isEqualTo(2);
    assertThat(read("12千公顷").end()).isEqualTo(3);
  }

  @Test
  void readsNoNumeralWhereNoneIs() {
    for (String text : new String[] {"数据", "〇", "零距离", "人", ""}) {
      assertThat(NumeralReader.read(Folded.of(text), 0)).as(text).isNull();
    }
  }

  @Test
  void hasNoValueForWhatNoDoubleHolds() {
    assertThat(read("9".repeat(400)).value()).isNull();
  }

  private static Numeral read(String text) {
    return Objects.requireNonNull(NumeralReader.read(Folded.of(text), 0), text);
  }
}
