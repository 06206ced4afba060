package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of Kibana export and import, and what they are told. */
class DashboardsCommandTest {

  @TempDir private Path folder;

  @Test
  void exportPrintsOneObjectALine() {
    Run run = Run.of("dashboards", "export");
    assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETE);
    assertThat(run.json())
        .extracting(object -> object.get("type").stringValue())
        .contains("index-pattern", "search", "query", "dashboard");
  }

  @Test
  void exportWritesWhatItWouldPrint() throws IOException {
    Path file = folder.resolve("shuduan.ndjson");
    Run run = Run.of("dashboards", "export", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETE);
    assertThat(run.out()).contains(file.toString());
    assertThat(Files.readString(file)).isEqualTo(Run.of("dashboards", "export").out());

    Run nowhere = Run.of("dashboards", "export", folder.resolve("none/x.ndjson").toString());
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(nowhere.err()).contains("不能写").doesNotContain("内部错误");
  }

  @Test
  void ownThemesLabelTheirOwnValues() {
    String themes = Run.SAMPLES.resolve("themes/government-work-report.yaml").toString();
    assertThat(Run.of("dashboards", "export", "--themes", themes).out())
        .contains("transport")
        .doesNotContain("rolemodels");
  }

  @Test
  void theExitCodeTellsHowMuchWasImported() throws IOException {
    assertThat(answered("{\"successCount\":24,\"success\":true}").exitCode())
        .isEqualTo(ExitCode.COMPLETE);
    String error =
        "{\"type\":\"search\",\"id\":\"s\",\"error\":{\"type\":\"%s\",\"message\":\"m\"}}";
    String failed = "{\"successCount\":23,\"success\":false,\"errors\":[" + error + "]}";
    Run conflict = answered(failed.formatted("conflict"));
    assertThat(conflict.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(conflict.err()).contains("--overwrite", "什么也没有导入");
    Run partly = answered(failed.formatted("unknown"));
    assertThat(partly.exitCode()).isEqualTo(ExitCode.PARTLY);
    assertThat(partly.out()).contains("已导入 23 个对象");
  }

  @Test
  void wrongUseAndAKibanaThatIsNotThereAreNamed() {
    assertThat(Run.of("dashboards").err()).contains("export 或 import");
    assertThat(Run.of("dashboards", "import").err()).contains("缺少选项 --kibana");
    Run address = Run.of("dashboards", "import", "--kibana", "nonsense");
    assertThat(address.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(address.err()).contains("http://127.0.0.1:5601");
    String url = "http://127.0.0.1:1";
    Run nobody = Run.of("dashboards", "import", "--kibana", url);
    assertThat(nobody.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(nobody.err()).contains("连不上 Kibana", url).doesNotContain("内部错误");
    Run key = Run.of("dashboards", "import", "--kibana", url, "--api-key-file", "none.txt");
    assertThat(key.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(key.err()).contains("没有这个文件：none.txt");
  }

  private static Run answered(String body) throws IOException {
    HttpServer kibana =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    kibana.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    kibana.start();
    try {
      String url = "http://127.0.0.1:" + kibana.getAddress().getPort();
      return Run.of("dashboards", "import", "--kibana", url);
    } finally {
      kibana.stop(0);
    }
  }
}
