package org.shuduan.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/** What cannot be read is refused in one line that says why and what to do. */
class BadInputTest {

  private static final Path SAMPLES = Path.of("..", "samples", "formats");
  private static final String TEXT = "某县工作总结\n\n　　全县新建停车场12处，改造老旧小区8个。\n";

  @TempDir private Path folder;

  @Test
  void aPdfWithAPassword() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }

    refuses(file, Reason.ENCRYPTED, "密码");
  }

  @Test
  void aPdfOfPictures() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(file.toFile());
    }

    refuses(file, Reason.NO_TEXT_LAYER, "2 页都没有文字层");
  }

  @Test
  void aWordDocumentWithAPassword() throws Exception {
    Path file = folder.resolve("a.docx");
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(SAMPLES.resolve("bureau-summary.docx"), out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }

    refuses(file, Reason.ENCRYPTED, "密码");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "pdf"})
  void aFileCutOff(String format) throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve("compilation." + format));
    Path file = folder.resolve("a." + format);
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));

    refuses(file, Reason.DAMAGED, "不完整或已损坏");
  }

  @ParameterizedTest
  @CsvSource({"docx, txt", "docx, pdf", "doc, docx", "pdf, doc", "doc, html"})
  void theWrongExtensionDoesNotMatter(String format, String extension) throws IOException {
    Path original = SAMPLES.resolve("bureau-summary." + format);
    Path renamed = Files.copy(original, folder.resolve("a." + extension));

    assertThat(read(renamed).text()).isEqualTo(read(original).text());
  }

  @Test
  void plainTextThatClaimsToBeWordIsReadAsText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.doc"), TEXT);

    assertThat(read(file).text()).isEqualTo(TEXT);
  }

  @Test
  void aPictureThatClaimsToBePdf() throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13});

    refuses(file, Reason.UNSUPPORTED, "是图片");
  }

  @Test
  void richText() throws IOException {
    refuses(
        Files.writeString(folder.resolve("a.doc"), "{\\rtf1 text}"), Reason.UNSUPPORTED, "RTF 文档");
  }

  @Test
  void aDocumentWhosePartsUnpackWithoutEnd() throws IOException {
    assertThatThrownBy(
            () ->
                new LimitedInput(InputStreams.zeros(), "a.docx", 1 << 20)
                    .transferTo(OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void aFileThatChangesWhileItIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);

    refuses(
        file,
        source -> {
          Files.writeString(source.path(), TEXT + TEXT);
          return new Source(
              SourceText.ofPlain(source.location(), "txt", TEXT), FileDigest.of(source.path()));
        },
        Reason.CHANGED,
        "被改动");
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);

    refuses(
        file,
        source -> {
          throw new AccessDeniedException(source.location());
        },
        Reason.NO_ACCESS,
        "权限");
  }

  @Test
  void aLineWithoutEnd() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "第一行。\n" + "a".repeat(TextScan.LONGEST_LINE + 1));

    refuses(file, Reason.TOO_LARGE, "第 2 行超过 16 MB 而没有换行");
  }

  @Test
  void aDocumentThatIsTooLong() throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "长".repeat(SourceReaders.MAX_CHARS + 1));

    refuses(file, Reason.TOO_LARGE, "500 万字");
  }

  @Test
  void aParagraphOfFiveMegabytesIsRead() throws IOException {
    String sentence = "全县新建停车场12处，改造老旧小区8个。";
    String text = sentence.repeat((5 << 20) / sentence.length() / 3);
    Path file = Files.writeString(folder.resolve("a.txt"), text);

    assertThat(read(file).lines()).hasSize(1);
  }

  private static SourceText read(Path file) throws IOException {
    return SourceReaders.read(file).text().window(0);
  }

  private interface Reading {
    Source read(SourceFile file) throws IOException;
  }

  private static void refuses(Path file, Reading reading, Reason reason, String message) {
    SourceReader reader =
        new SourceReader() {
          @Override
          public Set<String> extensions() {
            return Set.of();
          }

          @Override
          public boolean recognises(SourceHead head) {
            return true;
          }

          @Override
          public Source read(SourceFile source) throws IOException {
            return reading.read(source);
          }
        };
    assertThatThrownBy(() -> SourceReaders.read(SourceFile.of(file), reader))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }

  private static void refuses(Path file, Reason reason, String message) {
    assertThatThrownBy(() -> SourceReaders.read(file))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageStartingWith(file + "：")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }
}
