package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.mappings.query.ComparisonWords;
import org.shuduan.mappings.query.Synonyms;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.query.NumberCondition.Bound;
import org.shuduan.query.SearchAnswer.Understood;
import org.shuduan.query.TextPart.Place;
import org.shuduan.query.TextPart.Words;

class TextReaderTest {

  private static final TextReader READER =
      new TextReader(
          new PlaceReader(TestReports.GAZETTEER, PlaceWords.standard()),
          NumberReader.create(TestReports.UNITS, TestReports.KEYS),
          ComparisonWords.standard(),
          Synonyms.standard());
  private static final Labels LABELS = new Labels(TestReports.GAZETTEER, List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老旧小区100个以上 | 老旧小区 [100,∞) 个 | ''",
        "老旧小区 100个以上 | 老旧小区 [100,∞) 个 | ''",
        "老旧小区改造100个以上 | 老旧小区 [100,∞) 个 | 改造",
        "老旧小区改造数量达到100个以上 | 老旧小区 [100,∞) 个 | 改造",
        "改造100个以上老旧小区 | 老旧小区 [100,∞) 个 | 改造",
        "志愿者 >10万 | 志愿者 (100000,∞) - | ''",
        "志愿者＞１０万 | 志愿者 (100000,∞) - | ''",
        "老旧小区>=12 | 老旧小区 [12,∞) - | ''",
        "超过10万名志愿者 | 志愿者 (100000,∞) 名 | ''",
        "老旧小区大于等于100个 | 老旧小区 [100,∞) 个 | ''",
        "老旧小区不到50个 | 老旧小区 (-∞,50) 个 | ''",
        "停车位至少1000个 | 停车位 [1000,∞) 个 | ''",
        "停车位1000个以内 | 停车位 (-∞,1000] 个 | ''",
        "不超过30分钟 | - (-∞,30] 分钟 | ''",
        "投资不少于1亿元 | 投资 [100000000,∞) 元 | ''",
        "投资1亿元以上的项目 | 投资 [100000000,∞) 元 | 项目",
        "覆盖率 90%到100% | 覆盖率 [90,100] % | ''",
        "覆盖率90%-100% | 覆盖率 [90,100] % | ''",
        "覆盖率不低于九成 | 覆盖率 [9,∞) 成 | ''",
        "覆盖率达到90%以上 | 覆盖率 [90,∞) % | ''",
        "绿道介于10公里和20公里之间 | 绿道 [10,20] 公里 | ''",
        "绿道介于10至20公里之间 | 绿道 [10,20] 公里 | ''",
        "老旧小区介于150和160个之间 | 老旧小区 [150,160] 个 | ''",
        "绿道10和20公里之间 | 绿道 [10,20] 公里 | ''",
        "停车位等于1万个 | 停车位 [10000,10000] 个 | ''",
        "湖南 老旧小区 100个以上 垃圾分类 | 老旧小区 [100,∞) 个 | 垃圾分类",
        "绿道10公里以上 停车位1万个以上 | 绿道 [10,∞) 公里;停车位 [10000,∞) 个 | ''",
      })
  void comparisonsAreStrictAndTakeTheirSubject(String text, String conditions, String words) {
    TextReader.Reading read = read(text);
    assertThat(read.conditions().stream().map(TextReaderTest::written))
        .containsExactly(conditions.split(";"));
    assertThat(words(read)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1774个", "十万", "改造老旧小区1774个", "一个不落", "2023年", "老旧小区"})
  void withoutAComparisonNothingIsStrict(String text) {
    TextReader.Reading read = read(text);
    assertThat(read.conditions()).isEmpty();
    assertThat(words(read)).isEqualTo(text);
  }

  @Test
  void aBareNumberAlsoCountsByValueBesideTheOtherWords() {
    Words words = (Words) read("改造老旧小区1774个").parts().get(0);
    assertThat(words.numbers()).isNotNull();
    assertThat(words.numbers().rest()).isEqualTo("改造老旧小区");
    assertThat(words.numbers().numbers().get(0).tolerance()).isZero();
    Words about = (Words) read("约10万人").parts().get(0);
    assertThat(about.numbers()).isNotNull();
    assertThat(about.numbers().numbers().get(0).tolerance()).isEqualTo(NumberPhrases.ABOUT);
    assertThat(about.numbers().rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "湖南 志愿服务 | 湖南 430000 | 志愿服务",
        "湖南省长沙市老旧小区 | 湖南省长沙市 430100 | 老旧小区",
        "苏州 | 苏州 320500 | ''",
        "新宁 | 新宁 430528 | ''",
      })
  void aRegionAtTheHeadOfWordsIsARegion(String text, String place, String words) {
    TextReader.Reading read = read(text);
    assertThat(
            read.parts().stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .map(p -> p.text() + " " + String.join(",", p.codes())))
        .containsExactly(place);
    assertThat(words(read)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"和平", "\"湖南\"", "100000"})
  void wordsQuotesAndNumbersAreNoRegions(String text) {
    assertThat(read(text).parts()).noneMatch(Place.class::isInstance);
  }

  @Test
  void synonymsWidenTheWord() {
    Words words = (Words) read("棚改进展").parts().get(0);
    assertThat(words.variants()).containsExactly("棚户区改造进展");
    assertThat(read("棚改").understood())
        .contains(new Understood("synonym", "棚改=棚户区改造", 0, 2, true, "synonym:棚改", null));
  }

  @Test
  void whatIsUndoneIsTakenAsWords() {
    String text = "湖南 棚改 老旧小区100个以上";
    Set<String> keys =
        read(text).understood().stream()
            .map(Understood::key)
            .filter(key -> key != null)
            .collect(Collectors.toSet());
    assertThat(keys).containsExactlyInAnyOrder("region:湖南", "synonym:棚改", "number:老旧小区100个以上");
    TextReader.Reading undone = READER.read(text, keys, LABELS);
    assertThat(undone.conditions()).isEmpty();
    assertThat(words(undone)).isEqualTo(text);
    assertThat(undone.parts()).noneMatch(Place.class::isInstance);
    assertThat(undone.understood().stream().filter(u -> u.key() != null))
        .hasSize(keys.size())
        .noneMatch(Understood::applied);
  }

  @Test
  void unitsThatDoNotConvertMakeNoRangeAndSaySo() {
    TextReader.Reading read = read("绿地介于10亩和5公里之间");
    assertThat(read.conditions()).isEmpty();
    assertThat(read.understood()).anyMatch(u -> !u.applied() && u.notice() != null);
  }

  private static TextReader.Reading read(String text) {
    return READER.read(text, Set.of(), LABELS);
  }

  private static String words(TextReader.Reading read) {
    return read.parts().stream()
        .filter(Words.class::isInstance)
        .map(part -> ((Words) part).text())
        .collect(Collectors.joining(" "));
  }

  private static String written(NumberCondition condition) {
    Bound lower = condition.lower();
    Bound upper = condition.upper();
    String from =
        lower == null
            ? "(-∞"
            : (lower.inclusive() ? "[" : "(") + lower.value().stripTrailingZeros().toPlainString();
    String to =
        upper == null
            ? "∞)"
            : upper.value().stripTrailingZeros().toPlainString() + (upper.inclusive() ? "]" : ")");
    return (condition.subject() == null ? "-" : condition.subject())
        + " "
        + from
        + ","
        + to
        + " "
        + (condition.unit() == null ? "-" : condition.unit().name());
  }
}
