package org.shuduan.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

class SourceFilesTest {

  private static final byte[] TEXT = "全县新建停车场12处。".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aFolderIsReadWithAllBelowItByName() throws IOException {
    Path root = Files.createDirectories(folder.resolve("资料/b")).getParent();
    for (String name : List.of("c.txt", "b/2.txt", "b/1.txt", "a.txt", ".DS_Store", "~$a.docx")) {
      Files.write(root.resolve(name), TEXT);
    }

    try (SourceFiles files = SourceFiles.expand(List.of(root))) {
      assertThat(names(files)).containsExactly("资料/a.txt", "资料/b/1.txt", "资料/b/2.txt", "资料/c.txt");
      assertThat(files.rejects()).isEmpty();
    }
  }

  @Test
  void aFileThatIsReachedTwiceIsListedOnce() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), TEXT);

    try (SourceFiles files = SourceFiles.expand(List.of(file, folder, file))) {
      assertThat(names(files)).containsExactly("a.txt");
    }
  }

  @Test
  void aLinkToAFolderAroundItIsTold() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(inner.resolve("back"), folder.resolve("a"));
    Files.write(inner.resolve("x.txt"), TEXT);

    try (SourceFiles files = SourceFiles.expand(List.of(folder.resolve("a")))) {
      assertThat(names(files)).containsExactly("a/b/x.txt");
      rejects(files, Reason.LOOP, "a/b/back");
    }
  }

  @Test
  void whatIsMissingAndWhatIsEmptyIsTold() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    try (SourceFiles files = SourceFiles.expand(List.of(folder.resolve("none.txt"), empty))) {
      assertThat(files.rejects())
          .extracting(reject -> reject.reason().reason())
          .containsExactly(Reason.MISSING, Reason.EMPTY);
    }
  }

  @Test
  void anArchiveIsReadWithArchivesInIt() throws IOException {
    byte[] inner = zip(Map.of("内.txt", TEXT), StandardCharsets.UTF_8);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("b.zip", inner);
    entries.put("a/报告.txt", TEXT);
    entries.put("__MACOSX/._报告.txt", TEXT);
    Path archive = Files.write(folder.resolve("a.zip"), zip(entries, StandardCharsets.UTF_8));

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      assertThat(names(files)).containsExactly("a.zip/a/报告.txt", "a.zip/b.zip/内.txt");
      assertThat(SourceReaders.read(files.files().get(1)).text().window(0).text())
          .isEqualTo("全县新建停车场12处。");
    }
  }

  @Test
  void namesInGbkAreRead() throws IOException {
    Path archive =
        Files.write(folder.resolve("a.zip"), zip(Map.of("报告.txt", TEXT), Charset.forName("GBK")));

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      assertThat(names(files)).containsExactly("a.zip/报告.txt");
    }
  }

  @Test
  void aNameThatLeavesTheArchiveIsRefusedAndTheRestRead() throws IOException {
    Path archive =
        Files.write(
            folder.resolve("a.zip"),
            zip(Map.of("../x.txt", TEXT, "y.txt", TEXT), StandardCharsets.UTF_8));

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      assertThat(names(files)).containsExactly("a.zip/y.txt");
      rejects(files, Reason.UNSAFE_NAME, "a.zip/../x.txt");
    }
    assertThat(folder.resolveSibling("x.txt")).doesNotExist();
  }

  @Test
  void anEntryThatUnpacksToTooMuchIsRefusedAndTheRestRead() throws IOException {
    byte[] zeros = new byte[Math.toIntExact(Unpacker.MOST_BYTES_OF_ENTRY + 1)];
    Path archive =
        Files.write(
            folder.resolve("a.zip"),
            zip(Map.of("bomb.txt", zeros, "y.txt", TEXT), StandardCharsets.UTF_8));

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      assertThat(names(files)).containsExactly("a.zip/y.txt");
      rejects(files, Reason.TOO_LARGE, "a.zip/bomb.txt");
    }
  }

  @Test
  void archivesNestedTooDeepAreRefused() throws IOException {
    byte[] nested = TEXT;
    for (int i = 0; i <= Unpacker.DEEPEST; i++) {
      nested = zip(Map.of(i == 0 ? "x.txt" : "n.zip", nested), StandardCharsets.UTF_8);
    }
    Path archive = Files.write(folder.resolve("a.zip"), nested);

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      assertThat(files.files()).isEmpty();
      rejects(files, Reason.TOO_LARGE, "a.zip/n.zip/n.zip/n.zip");
    }
  }

  @Test
  void anArchiveCutOffIsRefused() throws IOException {
    byte[] whole = zip(Map.of("a.txt", TEXT), StandardCharsets.UTF_8);
    Path archive = Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, whole.length - 10));

    try (SourceFiles files = SourceFiles.expand(List.of(archive))) {
      rejects(files, Reason.DAMAGED, "a.zip");
    }
  }

  @Test
  void aWordDocumentIsNoArchive() throws IOException {
    Path document = Path.of("..", "samples", "formats", "bureau-summary.docx");

    try (SourceFiles files = SourceFiles.expand(List.of(document))) {
      assertThat(names(files)).containsExactly("bureau-summary.docx");
    }
  }

  @Test
  void whatWasUnpackedIsRemoved() throws IOException {
    Path archive =
        Files.write(folder.resolve("a.zip"), zip(Map.of("y.txt", TEXT), StandardCharsets.UTF_8));
    SourceFiles files = SourceFiles.expand(List.of(archive));
    Path copy = files.files().get(0).path();
    assertThat(copy).exists();

    files.close();

    assertThat(copy.getParent()).doesNotExist();
  }

  private static List<String> names(SourceFiles files) {
    return files.files().stream().map(SourceFile::name).toList();
  }

  private static void rejects(SourceFiles files, Reason reason, String name) {
    assertThat(files.rejects()).hasSize(1);
    assertThat(files.rejects().get(0).reason().reason()).isEqualTo(reason);
    assertThat(files.rejects().get(0).file().name()).isEqualTo(name);
  }

  private static byte[] zip(Map<String, byte[]> entries, Charset charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
