package org.shuduan.mappings.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.standard();
  private static final String HEADER = "code\tlevel\tparent\tname\tshort\n";
  private static final String FORMER_HEADER = "code\tname\tfrom\tuntil\n";

  /** As at 31 December 2024, published by the Ministry of Civil Affairs. */
  @Test
  void holdsAsManyDivisionsOfEachLevelAsArePublished() {
    assertThat(count(RegionLevel.PROVINCE, true) + count(RegionLevel.PROVINCE, false))
        .isEqualTo(34);
    assertThat(count(RegionLevel.CITY, true)).isEqualTo(333);
    assertThat(count(RegionLevel.COUNTY, true)).isEqualTo(2846);
  }

  /** 18 districts of Hong Kong, 8 parishes of Macao, 20 cities and counties below 710000. */
  @Test
  void holdsTheDivisionsOfHongKongMacaoAndTaiwanBesides() {
    assertThat(GAZETTEER.children(division("810000"))).hasSize(18);
    assertThat(GAZETTEER.children(division("820000"))).hasSize(8);
    assertThat(GAZETTEER.children(division("710000"))).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "430528, 430000 430500 430528",
    "110105, 110000 110105",
    "429004, 420000 429004",
    "659001, 650000 659001",
    "460400, 460000 460400",
    "810001, 810000 810001",
  })
  void knowsTheWayDownFromTheProvince(String code, String path) {
    assertThat(GAZETTEER.pathCodes(division(code))).containsExactly(path.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "430528, 430528",
    "新宁县, 430528",
    "新宁, 430528",
    "城步县, 430529",
    "城步, 430529",
    "邵东县, 430582",
    "襄樊, 420600",
    "吉林, 220000",
    "长沙, 430100",
    "内蒙古, 150000",
    "石河子, 659001",
    "朝阳, 110105 211300 220104",
    "通州区, 110112 320612",
    "鼓楼区, 320106 320302 350102 410204",
    "香港, 810000",
    "没有这个地方, ''",
  })
  void looksUpWhatAUserWrites(String word, String codes) {
    List<String> expected = codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    assertThat(GAZETTEER.lookup(word)).extracting(Division::code).isEqualTo(expected);
  }

  @Test
  void keepsTheYearsOfFormerNames() {
    assertThat(GAZETTEER.named("长安县"))
        .singleElement()
        .satisfies(name -> assertThat(name.kind()).isEqualTo(NameKind.FORMER))
        .satisfies(name -> assertThat(name.division().name()).isEqualTo("长安区"))
        .satisfies(name -> assertThat(name.until()).isEqualTo(2002));
  }

  @Test
  void holdsNoDevelopmentZones() {
    assertThat(GAZETTEER.divisions())
        .extracting(Division::name)
        .noneMatch(name -> name.contains("开发区") || name.contains("高新区") || name.contains("管理区"));
  }

  @ParameterizedTest
  @CsvSource({
    "'130100\tcity\t130000\t石家庄市', divisions.tsv:2: parent 130000 does not stand above this line",
    "'130000\tprovince\t-\t河北省\n130000\tprovince\t-\t河北省', divisions.tsv:3: code 130000 stands twice",
    "'13000\tprovince\t-\t河北省', divisions.tsv:2: '13000' is no code of six digits",
    "'130000\tland\t-\t河北省', 'divisions.tsv:2: level ''land'' is none of [city, county, province]'",
    "'130000\tprovince\t-', 'divisions.tsv:2: expected 4 to 5 columns, found 3'",
  })
  void saysWhichLineIsWrong(String lines, String message) {
    assertThatThrownBy(() -> Gazetteer.parse(HEADER + lines, FORMER_HEADER))
        .isInstanceOf(RegionDataException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "'140000\t某县\t-\t2001', former-names.tsv:2: code 140000 is not in the list of divisions",
    "'130000\t河北省\t-\t2001', former-names.tsv:2: 河北省 is the name of today",
    "'130000\t直隶省\t-\t1928', 'former-names.tsv:2: ''1928'' is no year since 1949'",
    "'130000\t冀省\t2002\t2001', 'former-names.tsv:2: the years must be FROM (or -) and UNTIL, in order'",
  })
  void saysWhichFormerNameIsWrong(String lines, String message) {
    String divisions = HEADER + "130000\tprovince\t-\t河北省";
    assertThatThrownBy(() -> Gazetteer.parse(divisions, FORMER_HEADER + lines))
        .isInstanceOf(RegionDataException.class)
        .hasMessage(message);
  }

  private static Division division(String code) {
    Division division = GAZETTEER.byCode(code);
    assertThat(division).as(code).isNotNull();
    return division;
  }

  private static long count(RegionLevel level, boolean mainland) {
    return GAZETTEER.divisions().stream()
        .filter(division -> division.level() == level)
        .filter(division -> (division.code().compareTo("710000") < 0) == mainland)
        .count();
  }
}
