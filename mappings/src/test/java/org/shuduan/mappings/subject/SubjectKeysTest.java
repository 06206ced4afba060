package org.shuduan.mappings.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectKeysTest {

  private static final SubjectKeys KEYS = SubjectKeys.standard();

  @Test
  void modifiersDoNotKeepTheSameThingApart() {
    assertThat(KEYS.keyOf("志愿者")).isEqualTo("志愿者");
    assertThat(KEYS.keyOf("注册志愿者")).isEqualTo("志愿者");
    assertThat(KEYS.keyOf("实名注册志愿者")).isEqualTo("志愿者");
    assertThat(KEYS.keyOf("全市注册志愿者人数")).isEqualTo("志愿者");
  }

  @Test
  void namesForOneThingMeet() {
    assertThat(KEYS.keyOf("公共停车泊位")).isEqualTo(KEYS.keyOf("停车位"));
    assertThat(KEYS.keyOf("国内生产总值")).isEqualTo(KEYS.keyOf("地区生产总值"));
    assertThat(KEYS.keyOf("城镇老旧小区")).isEqualTo("老旧小区");
  }

  @Test
  void marksAndGapsDoNotCount() {
    assertThat(KEYS.keyOf("“口袋公园”")).isEqualTo("口袋公园");
    assertThat(KEYS.keyOf("老旧 小区")).isEqualTo("老旧小区");
  }

  @Test
  void whatWouldLoseItsMeaningIsKept() {
    assertThat(KEYS.keyOf("小广告")).isEqualTo("小广告");
    assertThat(KEYS.keyOf("社会组织")).isEqualTo("社会组织");
    assertThat(KEYS.keyOf("楼")).isEqualTo("楼");
  }
}
