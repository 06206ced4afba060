package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuduan.query.http.HttpTesting.encode;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.query.Await;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.SearchQuery;
import org.shuduan.query.TestReports;
import org.shuduan.testserver.TestCluster;

/** Elasticsearch, here a process of this test's own, ends and starts again under who searches. */
class OutageIT {

  private static final SearchQuery QUERY = SearchQuery.builder().text("老旧小区").build();

  private static Chromium chromium;
  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    cluster = TestCluster.start(1);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
      chromium.close();
    }
  }

  @Test
  void thePageSaysSoAndTheFirstRequestAfterItIsAnswered() throws Exception {
    try (Engine engine = connect();
        Engine idle = connect();
        Engine third = connect();
        ApiServer server = ApiServer.start(HttpTesting.search(engine), 0)) {
      TestReports.index(engine, TestReports.standard());
      ReportSearch notAskedMeanwhile = HttpTesting.search(idle);
      SearchAnswer answer = notAskedMeanwhile.search(QUERY);
      Page page = chromium.page(1280, 900);
      page.navigate(server.url() + "?q=" + encode(QUERY.text()));
      PageIT.settled(page);
      String view = page.locator("#view").innerText();
      assertThat(view).contains(answer.hits().get(0).text());

      cluster.stop(0);
      page.locator("#q").press("Enter");
      PageIT.settled(page);
      assertThat(page.locator(".problem").innerText()).contains("暂时不能检索", "连接不上", "重试");

      CompletableFuture<Void> restart = CompletableFuture.runAsync(() -> cluster.restart(0));
      try {
        ReportSearch waiting = HttpTesting.search(third);
        Await.until("ready", Duration.ofMinutes(2), () -> isReady(waiting));
        page.locator(".problem button").click();
        PageIT.settled(page);
        assertThat(page.locator("#view").innerText()).isEqualTo(view);
        assertThat(notAskedMeanwhile.search(QUERY)).isEqualTo(answer);
      } finally {
        restart.join();
      }
    }
  }

  private static boolean isReady(ReportSearch search) {
    try {
      search.requireReady();
      return true;
    } catch (EngineException e) {
      assertThat(e.mayPass()).as(e.getMessage()).isTrue();
      return false;
    }
  }

  private static Engine connect() {
    return Engine.connect(EngineOptions.at(cluster.url(0).toString()));
  }
}
