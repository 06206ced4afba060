package org.shuduan.indexer.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatermarkTest {

  private static final long GIB = 1L << 30;

  @ParameterizedTest
  @CsvSource({
    "85%, -1, 100, 15",
    "0.85, -1, 100, 15",
    "85%, 200gb, 4000, 200",
    "85%, 200gb, 1000, 150",
    "500mb, -1, 100, 0.48828125",
    "2g, 200gb, 100, 2",
  })
  void saysHowMuchMustBeFree(String watermark, String headroom, long total, double free) {
    assertThat(new Disks.Watermark(watermark, headroom).free(total * GIB) / (double) GIB)
        .isEqualTo(free);
  }
}
