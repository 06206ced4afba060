package org.shuduan.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

class TextReaderTest {

  private static final String TEXT = "某县工作总结\n\n　　全县新建停车场12处，改造老旧小区8个。\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void readsEveryEncodingWithoutAMark(String charset) throws IOException {
    SourceText read = read(TEXT.getBytes(Charset.forName(charset)));

    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.format()).isEqualTo("txt, " + charset);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void takesTheByteOrderMarkOff(String charset) throws IOException {
    assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineBreakEndsALine(String lineBreak) throws IOException {
    SourceText read = read(utf8("甲" + lineBreak + lineBreak + "乙"));

    assertThat(read.lines())
        .extracting(line -> read.text().substring(line.start(), line.end()))
        .containsExactly("甲", "", "乙");
  }

  @Test
  void aFormFeedEndsAPage() throws IOException {
    assertThat(read(utf8("甲\n乙\f丙")).lines()).extracting(SourceLine::page).containsExactly(1, 1, 2);
  }

  @Test
  void withoutFormFeedsThereAreNoPages() throws IOException {
    assertThat(read(utf8("甲\n乙")).lines()).extracting(SourceLine::page).containsOnly(0);
  }

  @Test
  void aMissingFileIsRefused() {
    refuses(folder.resolve("none.txt"), Reason.MISSING, "文件不存在");
  }

  @Test
  void aFolderIsRefused() {
    refuses(folder, Reason.NOT_A_FILE, "不是普通文件");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refuses(file(new byte[0]), Reason.EMPTY, "空的");
  }

  @Test
  void aBlankFileIsRefused() throws IOException {
    refuses(file(utf8(" \n　\n")), Reason.EMPTY, "只有空白");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
    Path large = Files.write(folder.resolve("large.txt"), utf8(TEXT.repeat(1000)));
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(TextReader.MAX_BYTES + 1);
    }

    refuses(large, Reason.TOO_LARGE, "上限");
  }

  @Test
  void binaryBytesAreRefused() throws IOException {
    byte[] image = new byte[400];
    for (int i = 0; i < image.length; i++) {
      image[i] = (byte) (i * 31);
    }

    refuses(file(image), Reason.BINARY, "非文本");
  }

  @Test
  void aZeroByteFarInIsRefusedWithItsLine() throws IOException {
    refuses(file(utf8(TEXT.repeat(2000) + "坏\0的")), Reason.BINARY, "第 6001 行");
  }

  @Test
  void bytesOfNoEncodingAreRefusedWithTheirLine() throws IOException {
    byte[] bytes = utf8("第一行\n第二行\n第三行？");
    bytes[bytes.length - 1] = (byte) 0xFF;

    refuses(file(bytes), Reason.CHARSET, "第 ");
  }

  @Test
  void mixedEncodingsAreRefused() throws IOException {
    byte[] one = TEXT.repeat(3).getBytes(Charset.forName("GB18030"));
    byte[] two = utf8(TEXT.repeat(3));
    byte[] both = new byte[one.length + two.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(two, 0, both, one.length, two.length);

    refuses(file(both), Reason.CHARSET, "请用编辑器");
  }

  private SourceText read(byte[] bytes) throws IOException {
    return SourceReaders.read(file(bytes)).text().window(0);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("report.txt"), bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuses(Path file, Reason reason, String message) {
    assertThatThrownBy(() -> SourceReaders.read(file))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageStartingWith(file + "：")
        .hasMessageContaining(message);
  }
}
