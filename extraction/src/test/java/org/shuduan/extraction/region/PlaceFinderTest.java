package org.shuduan.extraction.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;

class PlaceFinderTest {

  private static final PlaceFinder FINDER = PlaceFinder.standard();
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  static Stream<Arguments> hardCases() {
    return Cases.of("paragraph-places.txt", 2, 50);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("hardCases")
  void findsThePlacesAndNothingElse(String region, String marked) {
    String text = marked.replaceAll("\\[([^=]+)=[^]]*]", "$1");
    assertThat(mark(text, FINDER.find(text, region(region)))).isEqualTo(marked);
  }

  @Test
  void listsWhatAnOpenNameCanMean() {
    assertThat(FINDER.find("通州区改造小区。", null))
        .singleElement()
        .satisfies(place -> assertThat(place.code()).isNull())
        .satisfies(place -> assertThat(place.candidates()).containsExactly("110112", "320612"));
  }

  @Test
  void namesTheDivisionOfTodayForAFormerName() {
    assertThat(FINDER.find("襄樊市", null)).extracting(Place::name).containsExactly("襄阳市");
  }

  @Test
  void findsEveryDivisionByItsFullNameAfterItsParent() {
    for (Division division : GAZETTEER.divisions()) {
      Division parent = GAZETTEER.parent(division);
      String text = (parent == null ? "" : parent.name()) + division.name() + "。";
      List<Place> places = FINDER.find(text, null);
      assertThat(places.get(places.size() - 1).code()).as(text).isEqualTo(division.code());
    }
  }

  @Test
  void keepsSpansInOrderAndInsideWhateverTheText() {
    List<String> names = new ArrayList<>(GAZETTEER.names());
    Random random = new Random(20260101);
    for (int round = 0; round < 3000; round++) {
      String text = randomText(random, names);
      Region region = round % 2 == 0 ? null : region("430528");
      int last = 0;
      for (Place place : FINDER.find(text, region)) {
        assertThat(place.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(text.substring(place.start(), place.end())).isEqualTo(place.surface());
        assertThat(place.code() == null).as(text).isEqualTo(place.candidates().size() > 1);
        last = place.end();
      }
    }
  }

  @Test
  void readsARegionFromAnyTextWithoutFailing() {
    List<String> names = new ArrayList<>(GAZETTEER.names());
    Random random = new Random(7);
    int known = 0;
    for (int round = 0; round < 1000; round++) {
      RegionReading reading =
          RegionResolver.standard()
              .resolve(
                  new ReportHead(
                      randomText(random, names),
                      randomText(random, names),
                      List.of(randomText(random, names))));
      if (reading.region() != null) {
        assertThat(GAZETTEER.byCode(reading.region().code())).isNotNull();
        known++;
      }
    }
    assertThat(known).isPositive();
  }

  /** Names, words, marks and halves of surrogate pairs in any order. */
  private static String randomText(Random random, List<String> names) {
    String[] others = {
      "我市", "全区", "，", "、", "。", "推进", "局", "高新区", "\uD842", "\uDFB7", "a1 ", "的", "东", "大"
    };
    StringBuilder text = new StringBuilder();
    IntStream.range(0, random.nextInt(8))
        .mapToObj(
            i ->
                random.nextBoolean()
                    ? names.get(random.nextInt(names.size()))
                    : others[random.nextInt(others.length)])
        .forEach(text::append);
    return text.toString();
  }

  private static @Nullable Region region(String code) {
    if (code.isEmpty()) {
      return null;
    }
    Division division = Objects.requireNonNull(GAZETTEER.byCode(code), code);
    return Region.of(GAZETTEER, division, division.name());
  }

  private static String mark(String text, List<Place> places) {
    StringBuilder marked = new StringBuilder();
    int last = 0;
    for (Place place : places) {
      marked.append(text, last, place.start()).append('[').append(place.surface()).append('=');
      marked.append(place.own() ? "*" : "").append(place.code() == null ? "?" : place.code());
      marked.append(']');
      last = place.end();
    }
    return marked.append(text.substring(last)).toString();
  }
}
