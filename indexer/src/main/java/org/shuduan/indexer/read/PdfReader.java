package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * PDF with a text layer. Lines, pages and indents are kept; headers and footers of pages are too:
 * the cleaner finds them by their repetition and names them as what they are.
 */
final class PdfReader implements SourceReader {

  /** A page with fewer characters shows a picture, with a stamp or a number on it at most. */
  private static final int FEWEST_ON_A_PAGE = 10;

  /** Where the end mark of a complete file stands: programs may add a little behind it. */
  private static final int TAIL = 4096;

  /** Programs may put something before the mark that a PDF begins with (ISO 32000-1, annex H). */
  private static final int OPENING = 1024;

  @Override
  public Set<String> extensions() {
    return Set.of("pdf");
  }

  @Override
  public boolean recognises(SourceHead head) {
    return head.ascii(OPENING).contains("%PDF-");
  }

  @Override
  public Source read(SourceFile file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.path().toFile())) {
      requireEnd(file);
      List<PdfLine> lines = PdfLines.of(document);
      int black = lines.stream().mapToInt(line -> line.text().strip().length()).sum();
      if (black < document.getNumberOfPages() * FEWEST_ON_A_PAGE) {
        throw new UnreadableSourceException(
            Reason.NO_TEXT_LAYER,
            file.location(),
            "%d 页都没有文字层，像是扫描的图片；请先做文字识别（OCR）".formatted(document.getNumberOfPages()));
      }
      SourceTextBuilder text = new SourceTextBuilder(file);
      new PdfLayout(lines).write(text);
      return text.build("pdf");
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new UnreadableSourceException(Reason.ENCRYPTED, file.location(), "文档有密码；请去掉密码后另存", e);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /** The library repairs what it can; of a file cut off it would give the first pages only. */
  private static void requireEnd(SourceFile file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw damaged(file, null);
      }
    }
  }

  private static UnreadableSourceException damaged(SourceFile file, @Nullable Exception cause) {
    String message = "pdf 不完整或已损坏；请重新下载或导出";
    return cause == null
        ? new UnreadableSourceException(Reason.DAMAGED, file.location(), message)
        : new UnreadableSourceException(Reason.DAMAGED, file.location(), message, cause);
  }
}
