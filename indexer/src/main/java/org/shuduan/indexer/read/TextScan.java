package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shuduan.indexer.read.SourceText.Start;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * Goes through the bytes of a text file once: which encoding they are in, where they can be cut
 * into windows, and whether they are text from end to end. A wrong encoding is an error and not a
 * text full of marks.
 */
final class TextScan {

  /** Bytes of a window: most files are one. */
  static final int WINDOW = 1 << 20;

  /** A line is never cut, so its bytes are limited. */
  static final int LONGEST_LINE = 16 << 20;

  /**
   * What the UTF-8 bytes of the commonest signs and of 的 read as in GB18030 begin with: their share
   * tells a file of mixed encodings.
   */
  private static final String MISREAD_UTF8 = "锛銆鐨鈥";

  /** One in so many characters may be one of {@link #MISREAD_UTF8}, all of which are rare. */
  private static final int MISREAD_ONE_IN = 400;

  private final SourceFile file;
  private final Charset charset;
  private final FileDigest.Running digest = new FileDigest.Running();
  private final List<TextFile.Window> windows = new ArrayList<>();
  private String last = "";
  private long from;
  private int chars;

  /** Those before the last window. */
  private int lines;

  private int pageBreaks;
  private long misread;
  private boolean blank = true;

  private TextScan(SourceFile file, Charset charset) {
    this.file = file;
    this.charset = charset;
  }

  /** Opens a text file; {@code format} is what it is besides, such as {@code txt}. */
  static TextFile open(SourceFile file, String format) throws IOException {
    return open(file, format, WINDOW);
  }

  /**
   * Opens a text file.
   *
   * @param window how many bytes a window has, except for what its last line needs more
   */
  static TextFile open(SourceFile file, String format, int window) throws IOException {
    int line = 0;
    for (Charset charset : candidates(file)) {
      TextScan scan = new TextScan(file, charset);
      try {
        scan.run(window);
        return scan.checked(format);
      } catch (CharacterCodingException e) {
        line = Math.max(line, scan.lines + 1);
      }
    }
    throw new UnreadableSourceException(
        Reason.CHARSET,
        file.location(),
        "第 %d 行附近的字节既不是有效的 UTF-8，也不是 GB18030 或 UTF-16；请用编辑器另存为 UTF-8".formatted(line));
  }

  private static List<Charset> candidates(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      List<Charset> candidates = CharsetGuess.candidates(in.readNBytes(SourceHead.MOST_BYTES));
      if (candidates.isEmpty()) {
        throw new UnreadableSourceException(
            Reason.BINARY, file.location(), "文件开头含有非文本的字节；请确认它是纯文本文件");
      }
      return candidates;
    }
  }

  private void run(int window) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] buffer = new byte[(int) Math.min(window, Files.size(file.path()) + 1)];
      int filled = 0;
      boolean more = true;
      while (more) {
        int n = in.readNBytes(buffer, filled, buffer.length - filled);
        digest.take(buffer, filled, n);
        filled += n;
        more = filled == buffer.length;
        int end = more ? afterLastLine(buffer) : filled;
        if (end > 0) {
          take(buffer, end);
          filled -= end;
          System.arraycopy(buffer, end, buffer, 0, filled);
        }
        if (filled == buffer.length) {
          buffer = Arrays.copyOf(buffer, longer(buffer.length));
        } else if (buffer.length > window && filled < window) {
          buffer = Arrays.copyOf(buffer, window);
        }
      }
    }
  }

  private int longer(int length) throws UnreadableSourceException {
    if (length >= LONGEST_LINE) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE,
          file.location(),
          "第 %d 行超过 %d MB 而没有换行；请检查文件，或把它分成几行"
              .formatted(lines + countLines(last) + 1, LONGEST_LINE >> 20));
    }
    return Math.min(2 * length, LONGEST_LINE);
  }

  private void take(byte[] buffer, int count) throws IOException {
    lines += countLines(last);
    String text = decoded(buffer, count);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableSourceException(
          Reason.BINARY,
          file.location(),
          "第 %d 行含有 NUL 字节，文件已损坏或不是纯文本；请重新导出"
              .formatted(lines + countLines(text.substring(0, nul)) + 1));
    }
    windows.add(
        new TextFile.Window(
            from,
            count,
            TextFile.checksum(buffer, count),
            new Start(chars, lines + 1, pageBreaks + 1)));
    from += count;
    chars += text.length();
    for (int at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
      pageBreaks++;
    }
    if (charset == CharsetGuess.GB18030) {
      misread += text.chars().filter(c -> MISREAD_UTF8.indexOf(c) >= 0).count();
    }
    blank &= text.isBlank();
    last = text;
  }

  private String decoded(byte[] buffer, int count) throws CharacterCodingException {
    try {
      return TextFile.decode(charset, buffer, count, from == 0);
    } catch (CharacterCodingException e) {
      lines += countLines(new String(buffer, 0, validBytes(buffer, count), charset));
      throw e;
    }
  }

  /** How many bytes come before the first that are no characters. */
  private int validBytes(byte[] buffer, int count) {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
    charset.newDecoder().decode(bytes, CharBuffer.allocate(count), true);
    return bytes.position();
  }

  private TextFile checked(String format) throws UnreadableSourceException {
    if (blank) {
      throw SourceReaders.blank(file);
    }
    if (misread * MISREAD_ONE_IN > chars) {
      throw new UnreadableSourceException(
          Reason.CHARSET, file.location(), "混有 UTF-8 和 GB18030 两种编码；请用编辑器分别打开后另存为 UTF-8");
    }
    List<TextFile.Window> found =
        pageBreaks > 0 ? windows : windows.stream().map(TextScan::withoutPages).toList();
    return new TextFile(
        file, format, charset, found, digest.digest(), found.size() == 1 ? last : null);
  }

  private static TextFile.Window withoutPages(TextFile.Window window) {
    Start start = new Start(window.start().position(), window.start().line(), 0);
    return new TextFile.Window(window.from(), window.bytes(), window.checksum(), start);
  }

  /**
   * After the last line that ends in the bytes; 0 if none does. Bytes of a line feed or a carriage
   * return are part of no other character in the encodings that are read.
   */
  private int afterLastLine(byte[] buffer) {
    boolean little = charset == StandardCharsets.UTF_16LE;
    int width = little || charset == StandardCharsets.UTF_16BE ? 2 : 1;
    int afterReturn = 0;
    int next = '\n';
    for (int at = buffer.length / width * width - width; at >= 0; at -= width) {
      int low = buffer[little ? at : at + width - 1];
      int high = width == 1 ? 0 : buffer[little ? at + 1 : at];
      int unit = high == 0 ? low : 0;
      if (unit == '\n') {
        return at + width;
      }
      if (unit == '\r' && afterReturn == 0 && next != '\n') {
        afterReturn = at + width;
      }
      next = unit;
    }
    return afterReturn;
  }

  /** How many lines end in a text. */
  private static int countLines(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SourceText.breaksLine(c)
          && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        count++;
      }
    }
    return count;
  }
}
