package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * Word documents in Office Open XML (ISO/IEC 29500-1, WordprocessingML), as Word, WPS and
 * LibreOffice write them. The document is read as a stream: what is kept in memory is its text.
 */
final class DocxReader implements SourceReader {

  @Override
  public Set<String> extensions() {
    return Set.of("docx", "docm", "dotx");
  }

  @Override
  public boolean recognises(SourceHead head) {
    return head.startsWith("PK\u0003\u0004");
  }

  @Override
  public Source read(SourceFile file) throws IOException {
    try (DocxParts parts = DocxParts.open(file)) {
      SourceTextBuilder text = new SourceTextBuilder(file);
      DocxStyles styles = DocxStyles.read(parts);
      DocxNumbering numbering = DocxNumbering.read(parts);
      new DocxBody(styles, numbering, text).read(parts, DocxParts.Part.DOCUMENT);
      new DocxBody(styles, numbering, text).read(parts, DocxParts.Part.FOOTNOTES);
      return text.build("docx");
    } catch (ZipException | XMLStreamException e) {
      throw new UnreadableSourceException(
          Reason.DAMAGED, file.location(), "Word 文档不完整或已损坏；请用 Word 打开修复后重新保存", e);
    }
  }
}
