package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every number and every text, tried on many made by chance from a fixed seed. */
class NumberPropertiesTest {

  private static final NumberReader READER = NumberReader.standard();
  private static final long SEED = 20260101L;

  @Test
  void readsBackWhatIsWrittenInAnyForm() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5000; i++) {
      long value = (long) Math.pow(10, random.nextDouble() * 9) + random.nextInt(10) + 1;
      reads(Long.toString(value), value);
      reads(fullWidth(Long.toString(value)), value);
      reads(grouped(value), value);
      reads(ChineseNumerals.write(value), value);
      reads(BigDecimal.valueOf(value).movePointLeft(4).toPlainString() + "万", value);
      reads(BigDecimal.valueOf(value).movePointLeft(8).toPlainString() + "亿", value);
    }
  }

  @Test
  void readsBackDecimalsExactly() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(6));
      List<NumberMention> mentions = READER.read("面积" + value.toPlainString() + "平方米。");
      assertThat(mentions).hasSize(1);
      assertThat(mentions.get(0).value()).isEqualByComparingTo(value);
    }
  }

  @Test
  void neverThrowsAndNeverOverlaps() {
    String alphabet =
        "0123456789.,:/-+%‰〇零一二两三十百千万亿半几数余多第周年月日时分之点约近超上下左右以内达增长至到—"
            + "个人元米％１２３．，、。；：“”《》（）\n 的了在和等每建改造小区Ⅲ㎡kgABC￥";
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String made = text.toString();
      assertThatCode(() -> noOverlap(made)).as(made).doesNotThrowAnyException();
    }
  }

  @Test
  void neverThrowsOnAnyCharacter() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append((char) random.nextInt(0x10000));
      }
      String made = text.toString();
      assertThatCode(() -> noOverlap(made)).doesNotThrowAnyException();
    }
  }

  @Test
  void readsAMegabyteOfDigitsInLessThanTwoSeconds() {
    long start = cpuTime();
    READER.read("7".repeat(1_000_000));
    READER.read("１".repeat(1_000_000));
    READER.read("一".repeat(1_000_000));
    assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void takesTimeInProportionToTheText() {
    List<String> units =
        List.of(
            "1 ",
            "万",
            "十万",
            "1、",
            "3个",
            "1.",
            "1-",
            "A1",
            "第",
            "2023年",
            "近",
            "（1",
            "“三",
            "和",
            "增长5%，",
            "比上年",
            "建成小区5个、",
            "一级",
            "达3%、",
            "到2020年的",
            "2000年前5个");
    for (String unit : units) {
      time(unit.repeat(30_000 / unit.length()));
      long tenth = time(unit.repeat(30_000 / unit.length()));
      long whole = time(unit.repeat(300_000 / unit.length()));
      // ten times the text; a quadratic reader would take a hundred times as long
      assertThat(whole).as("much of '%s'", unit).isLessThan(40 * tenth + 200_000_000L);
    }
  }

  /** Of this thread, in nanoseconds, so that other work on the machine does not count. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long time(String text) {
    long start = cpuTime();
    READER.read(text);
    return cpuTime() - start;
  }

  @Test
  void aNumeralThatNoDoubleHoldsIsALabel() {
    List<NumberMention> mentions = READER.read("编号" + "9".repeat(400) + "个");
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).kind()).isEqualTo(NumberKind.LABEL);
    assertThat(mentions.get(0).value()).isNull();
  }

  private static void noOverlap(String text) {
    int last = 0;
    for (NumberMention mention : READER.read(text)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(last);
      last = mention.end();
    }
  }

  private static void reads(String written, long value) {
    List<NumberMention> mentions = READER.read("共有" + written + "件。");
    assertThat(mentions).as(written).hasSize(1);
    NumberMention mention = mentions.get(0);
    assertThat(mention.surface()).isEqualTo(written + "件");
    assertThat(mention.value()).as(written).isEqualByComparingTo(BigDecimal.valueOf(value));
    assertThat(mention.approx()).isEqualTo(Approximation.EXACT);
  }

  private static String grouped(long value) {
    return new DecimalFormat("#,###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }
}
