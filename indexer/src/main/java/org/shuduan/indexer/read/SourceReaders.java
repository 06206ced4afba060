package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * All formats that can be read. A file is read by what it holds; its extension only decides where
 * the first bytes do not.
 */
public final class SourceReaders {

  /** How many bytes of a file {@link SourceReader#recognises} is shown. */
  public static final int HEAD_BYTES = 1 << 16;

  /** The largest file that is read, in bytes: with its text twice in memory, fit for 512 MB. */
  public static final long MAX_BYTES = 100L << 20;

  private static final List<SourceReader> READERS = List.of(new TextReader());

  private SourceReaders() {}

  /**
   * The text of a file.
   *
   * @param file the path of a regular file
   * @throws UnreadableSourceException if it is missing, empty, too large, changes while it is read,
   *     or holds nothing that a reader knows
   */
  public static SourceText read(Path file) throws UnreadableSourceException {
    String name = file.toString();
    BasicFileAttributes before = attributes(file);
    if (!before.isRegularFile()) {
      throw new UnreadableSourceException(Reason.NOT_A_FILE, name, "不是普通文件；请给出文件的路径");
    }
    if (before.size() == 0) {
      throw new UnreadableSourceException(Reason.EMPTY, name, "文件是空的（0 字节）；请检查文件是否保存完整");
    }
    if (before.size() > MAX_BYTES) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE,
          name,
          "文件有 %d MB，超过上限 %d MB；请拆分成几个文件".formatted(before.size() >> 20, MAX_BYTES >> 20));
    }
    SourceText text = readerFor(file).read(file);
    BasicFileAttributes after = attributes(file);
    if (after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      throw new UnreadableSourceException(Reason.CHANGED, name, "读取过程中文件被改动；请等它写完后重试");
    }
    return text;
  }

  private static BasicFileAttributes attributes(Path file) throws UnreadableSourceException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new UnreadableSourceException(Reason.MISSING, file.toString(), "文件不存在；请检查路径", e);
    } catch (IOException e) {
      throw noAccess(file, e);
    }
  }

  private static SourceReader readerFor(Path file) throws UnreadableSourceException {
    byte[] head = head(file);
    Optional<SourceReader> byContent =
        READERS.stream().filter(reader -> reader.recognises(head)).findFirst();
    if (byContent.isPresent()) {
      return byContent.get();
    }
    String extension = extension(file);
    return READERS.stream()
        .filter(reader -> reader.extensions().contains(extension))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableSourceException(
                    Reason.BINARY,
                    file.toString(),
                    "文件开头含有非文本的字节，不是可读的格式；目前可读：纯文本（UTF-8、GB18030、UTF-16）"));
  }

  private static byte[] head(Path file) throws UnreadableSourceException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw noAccess(file, e);
    }
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static UnreadableSourceException noAccess(Path file, IOException cause) {
    return new UnreadableSourceException(
        Reason.NO_ACCESS, file.toString(), "无法读取；请检查文件权限和磁盘", cause);
  }
}
