package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * Word documents in the binary format of Word 97 to 2003 ([MS-DOC]), which WPS writes too.
 * Encrypted documents in the newer format come in the same container.
 */
final class DocReader implements SourceReader {

  @Override
  public Set<String> extensions() {
    return Set.of("doc", "dot", "wps");
  }

  @Override
  public boolean recognises(SourceHead head) {
    return head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  }

  @Override
  public Source read(SourceFile file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true)) {
      check(file, container.getRoot());
      try (HWPFDocument document = new HWPFDocument(container)) {
        SourceTextBuilder text = new SourceTextBuilder(file);
        DocParagraphs paragraphs = new DocParagraphs(text);
        paragraphs.read(document.getRange());
        paragraphs.read(document.getMainTextboxRange());
        paragraphs.read(document.getFootnoteRange());
        paragraphs.read(document.getEndnoteRange());
        return text.build("doc");
      }
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw encrypted(file);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableSourceException(
          Reason.UNSUPPORTED, file.location(), "是 Word 95 或更早的文档；请用 Word 或 WPS 另存为 docx", e);
    } catch (IOException | RuntimeException e) {
      // The library checks little: whatever a broken file makes it stumble over ends up here.
      throw new UnreadableSourceException(
          Reason.DAMAGED, file.location(), "Word 文档不完整或已损坏；请用 Word 打开修复后重新保存", e);
    }
  }

  private static void check(SourceFile file, DirectoryNode root) throws UnreadableSourceException {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw encrypted(file);
    }
    if (!root.hasEntryCaseInsensitive("WordDocument")) {
      boolean table =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
      throw new UnreadableSourceException(
          Reason.UNSUPPORTED,
          file.location(),
          "是%s，不是 Word 文档；请把文字另存为 docx 或 txt".formatted(table ? "Excel 表格" : "其他 Office 文件"));
    }
  }

  private static UnreadableSourceException encrypted(SourceFile file) {
    return new UnreadableSourceException(Reason.ENCRYPTED, file.location(), "文档有密码；请去掉密码后另存");
  }
}
