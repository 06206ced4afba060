package org.shuduan.mappings.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuduan.mappings.region.PlaceWords.Section;

class PlaceWordsTest {

  private static final Gazetteer GAZETTEER = Gazetteer.standard();
  private static final PlaceWords WORDS = PlaceWords.standard();
  private static final String ZONES_HEADER = "name\tcode\n";

  @ParameterizedTest
  @EnumSource
  void fillsEverySection(Section section) {
    assertThat(WORDS.of(section)).isNotEmpty();
  }

  @Test
  void guardsOnlyWhatIsAName() {
    assertThat(WORDS.of(Section.GUARDED)).isSubsetOf(GAZETTEER.names());
  }

  @Test
  void hidesNoNameAltogether() {
    assertThat(WORDS.of(Section.HIDING)).doesNotContainAnyElementsOf(GAZETTEER.names());
  }

  @Test
  void knowsWhereZonesLieThatDoNotNameTheirCity() {
    assertThat(WORDS.zones().get("燕郊高新区").name()).isEqualTo("三河市");
  }

  @ParameterizedTest
  @CsvSource({
    "'[guarded]\n平安 平安', place-words.txt:2: 平安 stands twice",
    "'平安', place-words.txt:1: words must stand below a section",
  })
  void saysWhichLineOfTheWordsIsWrong(String words, String message) {
    assertThatThrownBy(() -> PlaceWords.parse(GAZETTEER, words, ZONES_HEADER))
        .isInstanceOf(RegionDataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesASectionThatNobodyReads() {
    assertThatThrownBy(() -> PlaceWords.parse(GAZETTEER, "[guraded]", ZONES_HEADER))
        .isInstanceOf(RegionDataException.class)
        .hasMessageStartingWith("place-words.txt:1: [guraded] is none of ");
  }

  @Test
  void refusesAZoneInNoDivision() {
    assertThatThrownBy(() -> PlaceWords.parse(GAZETTEER, "", ZONES_HEADER + "某某新区\t999999"))
        .isInstanceOf(RegionDataException.class)
        .hasMessage("zones.tsv:2: code 999999 is not in the list of divisions");
  }
}
