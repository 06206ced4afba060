package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.TestNode;
import org.shuduan.query.TestReports;

/** The page in a real browser: what its script makes of real answers. */
class PageIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static Engine engine;
  private static ApiServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "Debian's chromium is not installed: page not tested");
    engine = TestNode.connect();
    TestReports.index(engine, TestReports.standard());
    server = ApiServer.start(new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER), 0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      engine.close();
    }
  }

  @Test
  void showsHitsFacetsAndMarkedNumbers() throws Exception {
    String dom = render("?q=" + encode("改造") + "&number=" + encode("老旧小区>=1000个"));
    assertThat(dom).contains("1 个段落", "<mark class=\"number");
    assertThat(dom).contains("aria-label=\"筛选\"").contains("老旧小区&gt;=1000个");
  }

  @Test
  void showsWhatIsWrongWithAQuestion() throws Exception {
    assertThat(render("?region=" + encode("朝阳区"))).contains("北京市朝阳区");
    assertThat(render("?number=" + encode("改造>="))).doesNotContain("<mark");
  }

  @Test
  void textIsNeverTakenForMarkup() throws Exception {
    String dom = render("?q=" + encode("<img src=x onerror=alert(1)>"));
    assertThat(dom).contains("没有符合条件的段落").doesNotContain("<img");
  }

  private String render(String question) throws IOException, InterruptedException {
    Path dom = Files.createTempFile(folder, "dom", ".html");
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=8000",
                "--dump-dom",
                server.url() + question)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(browser.waitFor(60, TimeUnit.SECONDS)).as("the browser is done in time").isTrue();
    return Files.readString(dom);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
