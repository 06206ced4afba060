package org.shuduan.mappings.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.mappings.Json;

class ThemeCatalogueTest {

  /** A small valid catalogue; the mistakes below are made in it. */
  private static final String VALID =
      """
      scoring:
        threshold: 1
        per_hundred_characters: 0.2
        general_at_most: 0.5
        repeat: 0.5
        heading: 0.3
        share_of_best: 0.4
      lists:
        build: 新建 改建
      groups:
        - {id: city, name: 城市, name_en: City}
      general:
        - words: 春风化雨
          weight: 0.4
      themes:
        - id: parks
          name: 公园
          name_en: Parks
          group: city
          description: 公园和绿地
          rules:
            - words: [公园 游园, 绿地]
              except: 公园城市
              weight: 1
            - near: [$build, 公厕]
              within: 6
              unless: 计划
              in: text
              weight: 1.5
      """;

  private static ThemeCatalogue load(String yaml) throws IOException {
    return ThemeCatalogue.load(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "my.yaml");
  }

  @Test
  void readsEveryPartOfARule() throws IOException {
    ThemeCatalogue catalogue = load(VALID);

    assertThat(catalogue.scoring()).isEqualTo(new ThemeScoring(1, 0.2, 0.5, 0.5, 0.3, 0.4));
    assertThat(catalogue.general()).singleElement().extracting(ThemeRule::weight).isEqualTo(0.4);
    Theme parks = catalogue.theme("parks").orElseThrow();
    assertThat(parks.group()).isEqualTo(new ThemeGroup("city", "城市", "City"));
    assertThat(parks.rules())
        .containsExactly(
            new ThemeRule(
                List.of(List.of("公园", "游园", "绿地")),
                10,
                1,
                ThemeRule.Scope.ANYWHERE,
                List.of("公园城市"),
                List.of(),
                22),
            new ThemeRule(
                List.of(List.of("新建", "改建"), List.of("公厕")),
                6,
                1.5,
                ThemeRule.Scope.TEXT,
                List.of(),
                List.of("计划"),
                25));
  }

  @Test
  void readsAFileOfTheUser(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("themes.yaml");
    Files.writeString(file, VALID);

    assertThat(ThemeCatalogue.load(file).labels())
        .containsExactly(new ThemeLabel("parks", "公园", "Parks", "city", "城市"));
  }

  @Test
  void writesItsLabelsAsJson() throws IOException {
    assertThat(Json.mapper().writeValueAsString(load(VALID).labels()))
        .isEqualTo(
            "[{\"id\":\"parks\",\"name\":\"公园\",\"name_en\":\"Parks\",\"group\":\"city\","
                + "\"group_name\":\"城市\"}]");
  }

  @Test
  void hasAFingerprintThatChangesWithTheFile() throws IOException {
    assertThat(load(VALID).fingerprint())
        .isEqualTo(load(VALID).fingerprint())
        .isNotEqualTo(load(VALID + "# a note\n").fingerprint());
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          threshold: 1           | threshold: much      | 2  | a number is needed, not much
          repeat: 0.5            | repeat: 1.5          | 5  | a number from 0.0 to 1.0 is needed, not 1.5
          share_of_best: 0.4     | share: 0.4           | 7  | unknown key share
          'id: city, name'       | 'id: 城市, name'      | 11 | the id 城市 is not of lower-case letters
          name_en: City          | name_en: ''          | 11 | name_en is empty
          words: 春风化雨          | words: 春             | 13 | the word 春 is a single character
          weight: 0.4            | weight: 0            | 14 | a weight of 0 counts nothing
          group: city            | group: town          | 19 | no group town; there are city
          description: 公园和绿地   | '# no description'   | 16 | description is missing
          '[公园 游园, 绿地]'        | '[公园 游园, 公园]'     | 22 | the word 公园 stands twice
          '[公园 游园, 绿地]'        | ''                   | 22 | no words
          '[公园 游园, 绿地]'        | '{公园: 1}'           | 22 | a single value is needed
          except: 公园城市         | expect: 公园城市       | 23 | unknown key expect
          except: 公园城市         | within: 5            | 23 | within goes with near
          '[$build, 公厕]'        | '[$built, 公厕]'     | 25 | no list $built
          '[$build, 公厕]'        | '[公厕]'              | 25 | near needs at least two lists
          'near: [$build, 公厕]'  | 'except: 公厕'        | 25 | a rule has either words or near
          unless: 计划            | within: 7            | 27 | the key within stands twice
          in: text               | in: title            | 28 | in is text, heading or anywhere, not title
          weight: 1.5            | weigth: 1.5          | 29 | unknown key weigth
          '  - id: parks'        | '  -- id: parks'     | 17 | no valid YAML
          """)
  void reportsAMistakeWithItsFileAndLine(String right, String wrong, int line, String problem) {
    assertThat(VALID).contains(right);

    ThemeCatalogueException mistake =
        catchThrowableOfType(
            ThemeCatalogueException.class,
            () -> load(VALID.replaceFirst(quoted(right), plain(wrong))));

    assertThat(mistake.line()).as(mistake.getMessage()).isEqualTo(line);
    assertThat(mistake.source()).isEqualTo("my.yaml");
    assertThat(mistake)
        .hasMessageStartingWith("my.yaml:" + line + ": ")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesAThemeOrAGroupThatStandsTwice() {
    int theme = VALID.indexOf("  - id: parks");

    assertThatThrownBy(() -> load(VALID + VALID.substring(theme)))
        .hasMessage("my.yaml:30: the theme parks stands twice");
    assertThatThrownBy(
            () -> load(VALID.replace("general:", "  - {id: city, name: a, name_en: b}\ngeneral:")))
        .hasMessage("my.yaml:12: the group city stands twice");
  }

  @Test
  void refusesAnEmptyFileAndOtherCharsets() {
    assertThatThrownBy(() -> load("")).hasMessage("my.yaml:1: the file is empty");
    byte[] gbk = {(byte) 0xb9, (byte) 0xab};
    assertThatThrownBy(() -> ThemeCatalogue.load(new ByteArrayInputStream(gbk), "my.yaml"))
        .isInstanceOf(ThemeCatalogueException.class)
        .hasMessage("my.yaml:1: the file is not UTF-8; save it as UTF-8");
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String plain(String text) {
    return Matcher.quoteReplacement(text);
  }

  @Nested
  class Standard {

    private final ThemeCatalogue standard = ThemeCatalogue.standard();

    @Test
    void hasTwentyNineThemesInSixGroups() {
      assertThat(standard.themes()).hasSize(29);
      assertThat(standard.groups())
          .extracting(ThemeGroup::name)
          .containsExactly("思想道德", "文明实践", "文化体育", "城市建设", "治理服务", "创建机制");
      assertThat(standard.themes())
          .extracting(Theme::id)
          .startsWith("theory", "values", "rolemodels")
          .endsWith("mobilise", "industry", "milestones")
          .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheThemesOfAGroupTogether() {
      assertThat(standard.themes().stream().map(Theme::group).distinct())
          .containsExactlyElementsOf(standard.groups());
    }
  }
}
