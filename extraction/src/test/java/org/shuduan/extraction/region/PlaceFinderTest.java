package org.shuduan.extraction.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceFinderTest {

  @Test
  void findsTheCityAndItsDistrict() {
    assertThat(PlaceFinder.standard().find("成都市武侯区新建公园。", null))
        .extracting(Place::code)
        .containsExactly("510100", "510107");
  }
}
