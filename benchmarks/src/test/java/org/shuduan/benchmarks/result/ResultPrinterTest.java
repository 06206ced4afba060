package org.shuduan.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;

class ResultPrinterTest {

  private record Row(String name, Spread httpToRaw, double seconds, long hits) {}

  private static final Result RESULT =
      Result.of(
          "test",
          Map.of("seed", 1),
          List.of(new Row("a", Spread.of(List.of(4.0, 1.0, 2.0, 3.0, 5.0)), 0.012345, 12345)));

  @Test
  void printsATableWithMediansAndQuartiles() {
    StringWriter out = new StringWriter();
    ResultPrinter.print(RESULT, new PrintWriter(out));
    assertThat(out.toString())
        .contains("settings: seed 1")
        .contains("| name | http to raw | seconds | hits |")
        .contains("| a | 3.00 (2.00–4.00) | 0.0123 | 12,345 |");
  }

  @Test
  void keepsTheSameAsJson(@TempDir Path folder) throws IOException {
    Path kept = ResultPrinter.keep(RESULT, folder);
    var row = Json.mapper().readTree(Files.readString(kept)).get("rows").get(0);
    assertThat(kept).hasFileName("test.json");
    assertThat(row.at("/http_to_raw/median").doubleValue()).isEqualTo(3);
    assertThat(row.at("/hits").longValue()).isEqualTo(12345);
  }
}
