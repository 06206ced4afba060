package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.SourceText.Start;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * A text file, known by where its windows lie. Each is decoded when it is asked for, strictly and
 * by itself: no encoding that is read carries anything over a line break.
 */
final class TextFile implements TextWindows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What the quick decoder writes for bytes that are no character; only the strict one can tell.
   */
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceFile file;
  private final String format;
  private final Charset charset;
  private final List<Window> windows;
  private final FileDigest digest;

  /** The text of a file that is a single window; null of others. */
  private final @Nullable String whole;

  /**
   * Where a window lies.
   *
   * @param from position of its first byte in the file
   * @param bytes how many it has
   * @param checksum tells whether they are still the same
   * @param start where its text begins in the file's text
   */
  record Window(long from, int bytes, long checksum, Start start) {}

  TextFile(
      SourceFile file,
      String format,
      Charset charset,
      List<Window> windows,
      FileDigest digest,
      @Nullable String whole) {
    this.file = file;
    this.format = format + ", " + charset.name();
    this.charset = charset;
    this.windows = List.copyOf(windows);
    this.digest = digest;
    this.whole = whole;
  }

  FileDigest digest() {
    return digest;
  }

  /** All of its text; for formats that are parsed as a whole. */
  String whole() throws UnreadableSourceException {
    if (whole != null) {
      return whole;
    }
    StringBuilder text = new StringBuilder();
    for (Window window : windows) {
      text.append(text(window));
    }
    return text.toString();
  }

  @Override
  public String name() {
    return file.location();
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public int windows() {
    return windows.size();
  }

  @Override
  public SourceText window(int index) throws UnreadableSourceException {
    Window window = windows.get(index);
    return SourceText.ofPlain(name(), format, window.start(), whole != null ? whole : text(window));
  }

  private String text(Window window) throws UnreadableSourceException {
    byte[] bytes = new byte[window.bytes()];
    try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
      in.seek(window.from());
      in.readFully(bytes);
      if (checksum(bytes, bytes.length) == window.checksum()) {
        return decode(charset, bytes, bytes.length, window.from() == 0);
      }
    } catch (IOException e) {
      throw new UnreadableSourceException(Reason.CHANGED, name(), SourceReaders.CHANGED, e);
    }
    throw new UnreadableSourceException(Reason.CHANGED, name(), SourceReaders.CHANGED);
  }

  static long checksum(byte[] bytes, int count) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, count);
    return checksum.getValue();
  }

  /** The text of whole lines, without a byte order mark. */
  static String decode(Charset charset, byte[] bytes, int count, boolean first)
      throws CharacterCodingException {
    String text = new String(bytes, 0, count, charset);
    if (text.indexOf(REPLACEMENT) >= 0) {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)).toString();
    }
    return first && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
