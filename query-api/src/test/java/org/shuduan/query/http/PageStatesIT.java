package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuduan.query.http.HttpTesting.encode;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the states of the page look, to the eye and to a screen reader. */
class PageStatesIT {

  /** Where pictures go: into the docs where that is asked for, else where nobody keeps them. */
  private static final Path PICTURES =
      Path.of(Boolean.getBoolean("shuduan.pictures") ? "../docs/images" : "target/pictures");

  private static final Map<String, String> STATES =
      Map.of(
          "start", "",
          "results", "?q=" + encode("老旧小区") + "&number=" + encode("老旧小区>=50个"),
          "range", "?subject=" + encode("志愿者") + "&value=" + encode("10000..人"),
          "compare", "?view=compare&subject=" + encode("老旧小区"),
          "nothing", "?q=" + encode("没有这样的话") + "&year=2023");

  private static Chromium chromium;
  private static SampleServer samples;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    samples = SampleServer.start();
  }

  @AfterAll
  static void stop() {
    if (samples != null) {
      samples.close();
      chromium.close();
    }
  }

  @Test
  void noStateHoldsUpReadersWithAScreenReader() throws IOException {
    String axe = axe();
    Page page = chromium.page(1280, 900);
    for (String address : STATES.values()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        open(page, address);
        assertThat(serious(page, axe)).as(scheme + " " + address).isEqualTo(List.of());
      }
    }
    openReport(page);
    assertThat(serious(page, axe)).as("report").isEqualTo(List.of());
    page.context().close();
  }

  @Test
  void sixStatesHaveTheirPictures() {
    Page page = chromium.page(1280, 900);
    for (String name : List.of("start", "results", "range", "compare")) {
      open(page, STATES.get(name));
      picture(page, name);
    }
    openReport(page);
    picture(page, "report");
    page.context().close();
    Page phone = chromium.page(360, 740);
    open(phone, STATES.get("compare"));
    picture(phone, "phone");
    phone.context().close();
    assertThat(PICTURES.toFile().list()).hasSizeGreaterThanOrEqualTo(6);
  }

  private static void open(Page page, String address) {
    page.navigate(samples.server().url() + address);
    PageIT.settled(page);
  }

  private static void openReport(Page page) {
    open(page, STATES.get("results"));
    page.locator(".hit a.context").first().click();
    PageIT.settled(page);
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static Object serious(Page page, String axe) {
    page.evaluate("() => {" + axe + "\n}");
    return page.evaluate(
        "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations"
            + ".filter(one => ['serious', 'critical'].includes(one.impact))"
            + ".map(one => one.id + ' ' + one.nodes.map(node => node.html).slice(0, 3).join(' ')))");
  }

  private static String axe() throws IOException {
    try (InputStream in = PageStatesIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
