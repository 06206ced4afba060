package org.shuduan.indexer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report of a few paragraphs; file name and date tell it from others. */
final class TestReport {

  private TestReport() {}

  static Path write(Path file, String date, String... paragraphs) throws IOException {
    String name = file.getFileName().toString();
    StringBuilder text =
        new StringBuilder(name.substring(0, name.indexOf('.')) + "城市更新工作情况报告\n（" + date + "）\n");
    for (String paragraph : paragraphs) {
      text.append("　　").append(paragraph).append('\n');
    }
    return Files.writeString(file, text);
  }
}
