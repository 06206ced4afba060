package org.shuduan.indexer.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Twelve files that cannot be used, each for another reason. */
final class BadFiles {

  static final List<String> NAMES =
      List.of(
          "empty.txt",
          "blank.txt",
          "binary.txt",
          "letters.txt",
          "picture.pdf",
          "rich.doc",
          "locked.pdf",
          "scanned.pdf",
          "locked.docx",
          "cut.docx",
          "cut.pdf",
          "broken.zip");

  private BadFiles() {}

  /** Writes them into a folder. */
  static Path write(Path folder) throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Files.writeString(folder.resolve("blank.txt"), "　 \n\n  \n");
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    Files.writeString(folder.resolve("letters.txt"), "abc\n".repeat(50));
    Files.write(folder.resolve("picture.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13});
    Files.writeString(folder.resolve("rich.doc"), "{\\rtf1 text}");
    Files.writeString(folder.resolve("broken.zip"), "PK\u0003\u0004 broken");
    pdf(folder.resolve("scanned.pdf"), false);
    pdf(folder.resolve("locked.pdf"), true);
    lockedDocx(folder.resolve("locked.docx"));
    for (String format : List.of("docx", "pdf")) {
      Path whole = TestNode.SAMPLES.resolve("formats/compilation." + format);
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(folder.resolve("cut." + format), Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }
    return folder;
  }

  private static void pdf(Path file, boolean locked) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(file.toFile());
    }
  }

  private static void lockedDocx(Path file) throws IOException {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(TestNode.SAMPLES.resolve("formats/bureau-summary.docx"), out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
