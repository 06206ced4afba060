package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "志愿者, 志愿, 0",
    "志愿者, zhiyuan, 0",
    "志愿者, zyz, 0",
    "志愿者, zhyzh, 0",
    "志愿者, 志yz, 0",
    "志愿者, zhiyua, 0",
    "志愿者, yuanzhe, 1",
    "志愿者, zz, -1",
    "重庆市, chongqing, 0",
    "重庆市, zq, 0",
    "绿道, lvdao, 0",
    "A级景区, ajjq, 0",
    "西安, xi'an, 0",
    "湖南省, shengx, -1",
  })
  void findsCharactersReadingsAndInitials(String text, String typed, int at) {
    assertThat(Pinyin.of(text).find(Pinyin.typed(typed))).isEqualTo(at);
  }
}
