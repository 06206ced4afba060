package org.shuduan.indexer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A report of a few paragraphs; file name and date tell it from others. */
final class TestReport {

  /** So many each of {@link #many} has. */
  static final int PARAGRAPHS = 40;

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

  /** The reports of a folder, and another file. */
  static Path[] all(Path folder, Path other) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Stream.concat(
              Stream.of(other), files.filter(file -> file.toString().endsWith(".txt")).sorted())
          .toArray(Path[]::new);
    }
  }

  /** Writes a folder of reports, each with paragraphs of its own and one that all share. */
  static Path many(Path folder, int files) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < files; i++) {
      String[] paragraphs = new String[PARAGRAPHS];
      for (int k = 0; k < paragraphs.length - 1; k++) {
        paragraphs[k] =
            "第%d片区第%d项：改造老旧小区%d个，惠及居民%d户，新增停车位%d个。"
                .formatted(i, k, i + k + 2, 31 * i + k + 100, 7 * k + i);
      }
      paragraphs[paragraphs.length - 1] =
          "新图书馆建成后，读者可以在自助机上办证、借书和还书，少儿阅览室周末延长开放时间，盲文书架和朗读亭也一并投入使用，受到街坊邻里的欢迎。";
      write(folder.resolve("报告%03d.txt".formatted(i)), "2023年5月8日", paragraphs);
    }
    return folder;
  }
}
