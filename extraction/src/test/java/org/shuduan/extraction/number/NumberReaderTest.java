package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.unit.Dimension;

class NumberReaderTest {

  private static final NumberReader READER = NumberReader.standard();

  @Test
  void readsValueUnitAndSubject() {
    NumberMention mention = only("全县共改造老旧小区1.2万户。");
    assertThat(mention.surface()).isEqualTo("1.2万户");
    assertThat(mention.value()).isEqualByComparingTo("12000");
    assertThat(mention.unit()).isEqualTo("户");
    assertThat(mention.subject()).isEqualTo("老旧小区");
    assertThat(mention.approx()).isEqualTo(Approximation.EXACT);
  }

  @Test
  void convertsToTheCanonicalUnit() {
    NumberMention mention = only("新增绿地3亩。");
    assertThat(mention.dimension()).isEqualTo(Dimension.AREA);
    assertThat(mention.canonicalValue()).isEqualByComparingTo(new BigDecimal("2000"));
    assertThat(mention.canonicalUnit()).isEqualTo("平方米");
    assertThat(mention.unit()).isEqualTo("亩");
  }

  @Test
  void readsQueriesAsItReadsDocuments() {
    NumberMention mention = only("老旧小区100个以上");
    assertThat(mention.subject()).isEqualTo("老旧小区");
    assertThat(mention.approx()).isEqualTo(Approximation.OVER);
    assertThat(only("志愿者 >10万").value()).isEqualByComparingTo("100000");
    NumberMention range = only("覆盖率 90%到100%");
    assertThat(range.value()).isEqualByComparingTo("90");
    assertThat(range.valueMax()).isEqualByComparingTo("100");
    assertThat(only("10万").value()).isEqualByComparingTo("100000");
  }

  @Test
  void saysWhichRulesReadANumber() {
    List<ExplainedNumber> explained = READER.explain("新建公园近20座");
    assertThat(explained).singleElement();
    List<String> rules = explained.get(0).rules();
    assertThat(rules).startsWith("numeral", "approx:under").hasSize(3);
    assertThat(rules.get(2)).matches("subject:before\\(([a-z ]+ [+-]\\d\\.\\d\\d(, )?){4}\\)");
  }

  private static NumberMention only(String text) {
    List<NumberMention> mentions = READER.read(text);
    assertThat(mentions).hasSize(1);
    return mentions.get(0);
  }
}
