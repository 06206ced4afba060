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

  @Test
  void theLongestTailIsTakenOff() {
    assertThat(KEYS.keyOf("志愿者总人数")).isEqualTo("志愿者");
  }

  @Test
  void numbersThatDoNotCountTheSubjectHaveAKeyOfTheirOwn() {
    assertThat(KEYS.keyOf("注册志愿者", "名")).isEqualTo("志愿者");
    assertThat(KEYS.keyOf("注册志愿者", "人次")).isEqualTo("志愿者（人次）");
    assertThat(KEYS.keyOf("市民", "岁")).isEqualTo("居民（年龄）");
    assertThat(KEYS.keyOf("老旧小区", "年")).isEqualTo("老旧小区（时长）");
    assertThat(KEYS.keyOf("森林覆盖率", "%")).isEqualTo("森林覆盖率");
    assertThat(KEYS.keyOf("森林覆盖率", "百分点")).isEqualTo("森林覆盖率（增减）");
  }

  @Test
  void membersOfGroupsAreNoGroups() {
    assertThat(KEYS.keyOf("宣讲团", "支")).isEqualTo("宣讲团");
    assertThat(KEYS.keyOf("宣讲团", "人")).isEqualTo("宣讲团（人员）");
    assertThat(KEYS.keyOf("居民", "人")).isEqualTo("居民");
  }

  @Test
  void subjectsThatNameWhatIsMeasuredNeedNoMark() {
    assertThat(KEYS.keyOf("工期", "天")).isEqualTo("工期");
    assertThat(KEYS.keyOf("平均年龄", "岁")).isEqualTo("平均年龄");
    assertThat(KEYS.keyOf("报名人数", "人次")).isEqualTo("报名");
  }

  @Test
  void theKeyOfAKeyIsTheKey() {
    assertThat(KEYS.keyOf("居民（年龄）")).isEqualTo("居民（年龄）");
    assertThat(KEYS.keyOf("新区（人次）")).isEqualTo("新区（人次）");
  }
}
