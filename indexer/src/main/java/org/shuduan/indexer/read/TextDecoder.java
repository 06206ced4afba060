package org.shuduan.indexer.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * The characters of a text file, decoded strictly: a wrong encoding is an error and not a text full
 * of marks.
 *
 * @param charset the encoding that fits
 * @param text without a byte order mark
 */
record TextDecoder(Charset charset, String text) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What the UTF-8 bytes of the commonest signs and of 的 read as in GB18030 begin with: their share
   * tells a file of mixed encodings.
   */
  private static final String MISREAD_UTF8 = "锛銆鐨鈥";

  /** One in so many characters may be one of {@link #MISREAD_UTF8}, all of which are rare. */
  private static final int MISREAD_ONE_IN = 400;

  static TextDecoder decode(SourceFile file) throws IOException {
    int line = 0;
    for (Charset charset : candidates(file)) {
      StringBuilder text = new StringBuilder();
      try {
        decode(file, charset, text);
      } catch (CharacterCodingException e) {
        line = Math.max(line, lineBreaks(text) + 1);
        continue;
      }
      return checked(file, charset, text.toString());
    }
    throw new UnreadableSourceException(
        Reason.CHARSET,
        file.location(),
        "第 %d 行附近的字节既不是有效的 UTF-8，也不是 GB18030 或 UTF-16；请用编辑器另存为 UTF-8".formatted(line));
  }

  private static List<Charset> candidates(SourceFile file) throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      List<Charset> candidates = CharsetGuess.candidates(in.readNBytes(SourceHead.MOST_BYTES));
      if (candidates.isEmpty()) {
        throw new UnreadableSourceException(
            Reason.BINARY, file.location(), "文件开头含有非文本的字节；请确认它是纯文本文件");
      }
      return candidates;
    }
  }

  private static void decode(SourceFile file, Charset charset, StringBuilder text)
      throws IOException {
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file.path()), charset.newDecoder()))) {
      char[] buffer = new char[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int from = text.isEmpty() && n > 0 && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
        text.append(buffer, from, n - from);
      }
    }
  }

  private static TextDecoder checked(SourceFile file, Charset charset, String text)
      throws UnreadableSourceException {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableSourceException(
          Reason.BINARY,
          file.location(),
          "第 %d 行含有 NUL 字节，文件已损坏或不是纯文本；请重新导出".formatted(lineBreaks(text.substring(0, nul)) + 1));
    }
    long misread = text.chars().filter(c -> MISREAD_UTF8.indexOf(c) >= 0).count();
    if (charset == CharsetGuess.GB18030 && misread * MISREAD_ONE_IN > text.length()) {
      throw new UnreadableSourceException(
          Reason.CHARSET, file.location(), "混有 UTF-8 和 GB18030 两种编码；请用编辑器分别打开后另存为 UTF-8");
    }
    return new TextDecoder(charset, text);
  }

  private static int lineBreaks(CharSequence text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
