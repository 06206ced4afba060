package org.shuduan.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.unit.Dimension;

class JsonTest {

  record Sample(
      BigDecimal canonicalValue, Dimension dimension, LocalDate date, @Nullable String unit) {}

  @Test
  void writesSnakeCaseLowerCaseEnumsIsoDatesPlainDecimalsAndNulls() {
    Sample sample =
        new Sample(new BigDecimal("1E+5"), Dimension.PEOPLE, LocalDate.of(2023, 4, 1), null);
    assertThat(Json.mapper().writeValueAsString(sample))
        .isEqualTo(
            "{\"canonical_value\":100000,\"dimension\":\"people\",\"date\":\"2023-04-01\","
                + "\"unit\":null}");
  }

  @Test
  void readsBackWhatItWrote() {
    Sample sample =
        new Sample(new BigDecimal("1.98"), Dimension.AREA, LocalDate.of(2023, 4, 1), "亩");
    String json = Json.mapper().writeValueAsString(sample);
    assertThat(Json.mapper().readValue(json, Sample.class)).isEqualTo(sample);
  }
}
