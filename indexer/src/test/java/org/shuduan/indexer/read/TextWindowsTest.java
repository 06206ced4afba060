package org.shuduan.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/** A text file in windows says what it says as a whole. */
class TextWindowsTest {

  private static final String TEXT =
      "某县工作总结\n\n　　全县新建停车场12处，改造老旧小区8个。\r\n\r\n第二页\f一\r二\u2028三𠮷\n\n\n末行";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, 16",
    "UTF-8, 17",
    "UTF-8, 40",
    "GB18030, 16",
    "GB18030, 33",
    "UTF-16LE, 16",
    "UTF-16LE, 31",
    "UTF-16BE, 16",
    "UTF-16BE, 50",
    "UTF-8, 1000"
  })
  void windowsJoinToTheWhole(String charset, int size) throws IOException {
    String text = TEXT.repeat(5);
    Path file = Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName(charset)));

    TextFile windows = TextScan.open(SourceFile.of(file), "txt", size);

    SourceText whole = SourceText.ofPlain(file.toString(), windows.format(), text);
    StringBuilder joined = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < windows.windows(); i++) {
      SourceText window = windows.window(i);
      assertThat(window.start().position()).isEqualTo(joined.length());
      assertThat(window.start().line()).isEqualTo(lines.size() + 1);
      joined.append(window.text());
      window.lines().forEach(line -> lines.add(line(window, line)));
    }
    assertThat(joined).hasToString(text);
    assertThat(lines).isEqualTo(whole.lines().stream().map(l -> line(whole, l)).toList());
    assertThat(windows.digest()).isEqualTo(FileDigest.of(file));
    assertThat(windows.whole()).isEqualTo(text);
  }

  @Test
  void aWindowThatIsNoLongerWhatItWasIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT.repeat(5));
    TextFile windows = TextScan.open(SourceFile.of(file), "txt", 40);
    Files.writeString(file, TEXT.replace('县', '市').repeat(5));

    assertThatThrownBy(() -> windows.window(0))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED))
        .hasMessageContaining("被改动");
  }

  private static String line(SourceText text, SourceLine line) {
    return line.page() + ":" + text.text().substring(line.start(), line.end());
  }
}
