package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuduan.query.http.HttpTesting.encode;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader does on the page, in a real browser over the samples. */
class PageIT {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private static Chromium chromium;
  private static SampleServer samples;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

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

  @BeforeEach
  void newReader() {
    page = chromium.page(WIDTH, HEIGHT);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    page.context().close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void wordsFindParagraphsAndConditionsNarrowThem() {
    open("");
    int all = total();
    page.locator("#q").fill("老旧小区");
    page.locator("#q").press("Enter");
    settled();
    int found = total();
    assertThat(found).isBetween(1, all - 1);
    assertThat(page.locator(".hit mark").first().textContent()).isEqualTo("老旧小区");

    Locator box = page.locator("[data-facet=theme] input[type=checkbox]").first();
    int promised = count(box);
    box.check();
    settled();
    assertThat(total()).as("a count is what a click gives").isEqualTo(promised);
    assertThat(page.locator(".chips .chip").count()).isEqualTo(1);
    page.locator(".chips .chip").click();
    settled();
    assertThat(total()).isEqualTo(found);
  }

  @Test
  void severalValuesOfAFacetAreEitherOr() {
    open("?q=" + encode("老旧小区"));
    Locator years = page.locator("[data-facet=region] .tree > li > label input");
    int first = count(years.nth(0));
    years.nth(0).check();
    settled();
    int second = count(years.nth(1));
    years.nth(1).check();
    settled();
    assertThat(total()).isEqualTo(first + second);
    assertThat(years.nth(0).isChecked()).isTrue();
    page.locator("[data-facet=region] .clear").click();
    settled();
    assertThat(page.url()).doesNotContain("region=");
  }

  @Test
  void aValueCanBeExcludedAndRestored() {
    open("");
    int all = total();
    Locator row = page.locator("[data-facet=theme] li").first();
    int count = count(row.locator("input"));
    row.hover();
    row.locator(".not").click();
    settled();
    assertThat(total()).isEqualTo(all - count);
    assertThat(page.locator("[data-facet=theme] del").count()).isEqualTo(1);
    page.locator("[data-facet=theme] .excluded a").click();
    settled();
    assertThat(total()).isEqualTo(all);
  }

  @Test
  void aRangeOfValuesNarrowsByBoxesAndBySlider() {
    open("?subject=" + encode("老旧小区"));
    int all = total();
    page.getByLabel("不小于").fill("100");
    page.locator(".boxes button").click();
    settled();
    assertThat(total()).isBetween(1, all - 1);
    for (String value : page.locator(".num.matched").evaluateAll(values()).toString().split(",")) {
      assertThat(Double.parseDouble(value.replaceAll("[^0-9.]", ""))).isGreaterThanOrEqualTo(100);
    }
    page.locator(".chips .chip", text("数值")).click();
    settled();
    assertThat(total()).isEqualTo(all);
    page.getByLabel("最小值").press("ArrowRight");
    settled();
    assertThat(page.url()).contains("value=");
  }

  @Test
  void aSubjectIsComparedFromPinyinToTheSentence() throws Exception {
    open("?view=compare");
    page.locator("#subject").pressSequentially("ljxq");
    page.locator("[role=option]").first().waitFor();
    page.locator("#subject").press("ArrowDown");
    page.locator("#subject").press("Enter");
    settled();
    int rows = page.locator(".comparison tbody tr").count();
    assertThat(rows).isGreaterThan(3);
    assertThat(page.locator(".chart .bar").count()).isEqualTo(rows);
    List<Double> values = values(".comparison td.value");
    assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    page.locator("thead .value a").click();
    settled();
    assertThat(values(".comparison td.value")).isSorted();

    Download file = page.waitForDownload(() -> page.locator("text=下载 CSV").click());
    String csv = Files.readString(file.path(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF地区代码,");
    assertThat(csv.lines().count()).isEqualTo(rows + 1);

    String sentence = page.locator(".comparison .sentence a").first().textContent();
    page.locator(".comparison .sentence a").first().click();
    settled();
    assertThat(page.locator(".paragraph.here").textContent()).contains(sentence);
    assertThat(page.locator(".paragraph.here").boundingBox().y).isBetween(0.0, (double) HEIGHT);
    page.goBack();
    settled();
    assertThat(page.locator(".comparison tbody tr").count()).isEqualTo(rows);
  }

  @Test
  void backGoesBackAndALinkShowsTheSameToOthers() {
    open("?q=" + encode("改造"));
    int found = total();
    page.locator("[data-facet=year] input").first().check();
    settled();
    int narrowed = total();
    String seen = page.locator("#view").innerText();
    Page other = chromium.page(WIDTH, HEIGHT);
    other.navigate(page.url());
    settled(other);
    assertThat(other.locator("#view").innerText()).isEqualTo(seen);
    other.context().close();
    page.goBack();
    settled();
    assertThat(total()).isEqualTo(found);
    page.goForward();
    settled();
    assertThat(total()).isEqualTo(narrowed);
  }

  @Test
  void aNumberTellsWhatWasReadOfIt() {
    open("?number=" + encode("老旧小区>=100个"));
    page.locator(".num.matched").first().hover();
    assertThat(page.locator(".tip").textContent()).contains("老旧小区", "个");
    page.keyboard().press("Escape");
    assertThat(page.locator(".tip").count()).isZero();
    page.locator(".num.matched").first().click();
    page.locator(".tip a").click();
    settled();
    assertThat(page.url()).contains("view=compare");
  }

  @Test
  void whatHoldsAPartOfTheWordsFollowsApart() {
    open("?q=" + encode("燃气管道改造"));
    assertThat(page.locator(".empty").textContent()).contains("没有符合条件的段落");
    assertThat(page.locator(".related h2").textContent()).isEqualTo("只含部分词语的段落");
    assertThat(page.locator(".related .hit").count()).isPositive();
    assertThat(page.locator(".related .tag").allTextContents())
        .isNotEmpty()
        .allMatch(theme -> Character.isIdeographic(theme.codePointAt(0)));
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsTakenForMarkup() {
    open("?region=" + encode("朝阳区"));
    assertThat(page.locator(".problem").textContent()).contains("北京市朝阳区");
    open("?q=" + encode("<img src=x onerror=alert(1)>"));
    assertThat(page.locator(".empty").textContent()).contains("没有符合条件的段落");
    assertThat(page.locator("main img").count()).isZero();
    complaints.removeIf(text -> text.contains("400"));
  }

  @Test
  void theKeyboardIsEnough() {
    open("");
    page.keyboard().press("/");
    page.keyboard().type("志愿者");
    page.keyboard().press("Enter");
    settled();
    page.locator("#q").blur();
    page.keyboard().press("j");
    page.keyboard().press("j");
    String id = page.evaluate("document.activeElement.id").toString();
    page.keyboard().press("Enter");
    settled();
    assertThat(page.locator(".paragraph.here").getAttribute("id")).isEqualTo(id);
    page.keyboard().press("?");
    assertThat(page.locator("dialog").isVisible()).isTrue();
    page.keyboard().press("Escape");
    page.locator("dialog").waitFor(gone());
  }

  @Test
  void aPhoneIsWideEnough() {
    page.setViewportSize(360, 740);
    for (String state : List.of("", "?view=compare&subject=" + encode("老旧小区"))) {
      open(state);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
    assertThat(page.locator("#facets").isVisible()).isFalse();
    page.locator("#side-toggle").click();
    assertThat(page.locator("#side-toggle").getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(page.locator("#facets").isVisible()).isTrue();
  }

  @Test
  void thePageIsLight() {
    List<Integer> sizes = new ArrayList<>();
    page.onResponse(
        response -> {
          if (!response.url().contains("/api/")) {
            sizes.add(response.body().length);
          }
        });
    open("");
    assertThat(sizes.stream().mapToInt(size -> size).sum()).isLessThan(100_000);
  }

  private void open(String state) {
    page.navigate(samples.server().url() + state);
    settled();
  }

  private void settled() {
    settled(page);
  }

  /** Waits until the page has drawn the state that its address names. */
  static void settled(Page page) {
    page.waitForFunction(
        "() => document.getElementById('progress').hidden"
            + " && document.getElementById('view').children.length > 0");
  }

  private int total() {
    String status = page.locator("#status").textContent();
    return status.isEmpty() ? 0 : Integer.parseInt(status.replaceAll("\\D", ""));
  }

  /** The count beside a box. */
  private static int count(Locator box) {
    String text = box.locator("xpath=..").locator(".count").textContent();
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  private static String values() {
    return "marks => marks.map(mark => mark.value).join(',')";
  }

  /** What stands in cells before their notes. */
  private List<Double> values(String cells) {
    Object texts =
        page.locator(cells)
            .evaluateAll("all => all.map(cell => cell.firstChild.textContent.replace(/,/g, ''))");
    return ((List<?>) texts).stream().map(text -> Double.valueOf(text.toString())).toList();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
