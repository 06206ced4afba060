package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * All formats that can be read. A file is read by what it holds; its extension only decides between
 * formats that are all plain text.
 */
public final class SourceReaders {

  /** What is told of a file that another program writes to. */
  static final String CHANGED = "读取过程中文件被改动；请等它写完后重试";

  /** The largest document that is read, in bytes: pictures take most of a large one. */
  public static final long MAX_BYTES = 64L << 20;

  /** The longest text of a document, in characters: with all that is made of it, fit for 512 MB. */
  public static final int MAX_CHARS = 5_000_000;

  /** Those that bytes tell for sure come first; any text is plain text in the end. */
  private static final List<SourceReader> READERS =
      List.of(
          new PdfReader(),
          new DocxReader(),
          new DocReader(),
          new HtmlReader(),
          new MarkdownReader(),
          new TextReader());

  private static final String READABLE = "可读：txt、docx、doc、pdf、html、md，以及装有它们的文件夹和 zip";

  private SourceReaders() {}

  /**
   * The text of a file.
   *
   * @param file the path of a regular file
   * @throws UnreadableSourceException if it is missing, empty, too large, changes while it is read,
   *     or holds nothing that a reader knows
   */
  public static Source read(Path file) throws UnreadableSourceException {
    return read(SourceFile.of(file));
  }

  /**
   * The text of a file, which may come from a folder or an archive.
   *
   * @throws UnreadableSourceException if it is missing, empty, too large, changes while it is read,
   *     or holds nothing that a reader knows
   */
  public static Source read(SourceFile file) throws UnreadableSourceException {
    try {
      BasicFileAttributes attributes = attributes(file.path());
      if (!attributes.isRegularFile()) {
        throw new UnreadableSourceException(Reason.NOT_A_FILE, file.location(), "不是普通文件；请给出文件的路径");
      }
      if (attributes.size() == 0) {
        throw new UnreadableSourceException(
            Reason.EMPTY, file.location(), "文件是空的（0 字节）；请检查文件是否保存完整");
      }
      SourceReader reader = readerFor(file);
      checkSize(file, attributes.size(), reader.maxBytes());
      return read(file, reader);
    } catch (IOException e) {
      throw explained(file.location(), e);
    }
  }

  /** The text of a file, if the file stays as it is meanwhile and holds any. */
  static Source read(SourceFile file, SourceReader reader) throws UnreadableSourceException {
    try {
      BasicFileAttributes before = attributes(file.path());
      Source source = reader.read(file);
      BasicFileAttributes after = attributes(file.path());
      if (after.size() != before.size()
          || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
        throw new UnreadableSourceException(Reason.CHANGED, file.location(), CHANGED);
      }
      return source;
    } catch (IOException e) {
      throw explained(file.location(), e);
    }
  }

  private static void checkSize(SourceFile file, long bytes, long most)
      throws UnreadableSourceException {
    if (bytes > most) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE,
          file.location(),
          "文件有 %d MB，超过上限 %d MB；请拆分成几个文件".formatted(bytes >> 20, most >> 20));
    }
  }

  /** A file that says nothing. */
  static UnreadableSourceException blank(SourceFile file) {
    return new UnreadableSourceException(Reason.EMPTY, file.location(), "文件里只有空白，没有文字；请检查文件是否保存完整");
  }

  /** A text that memory is not meant to hold. */
  static UnreadableSourceException tooLong(SourceFile file) {
    return new UnreadableSourceException(
        Reason.TOO_LARGE,
        file.location(),
        "其中的文字超过上限 %d 万字；请拆分成几个文件".formatted(MAX_CHARS / 10_000));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  private static SourceReader readerFor(SourceFile file) throws IOException {
    SourceHead head = head(file);
    Optional<OtherFormat> other = OtherFormat.of(head);
    if (other.isPresent()) {
      throw new UnreadableSourceException(
          Reason.UNSUPPORTED, file.location(), other.get().message());
    }
    for (SourceReader reader : READERS) {
      if (reader.recognises(head)) {
        return reader;
      }
    }
    boolean promised =
        READERS.stream().anyMatch(reader -> reader.extensions().contains(head.extension()));
    throw new UnreadableSourceException(
        Reason.BINARY,
        file.location(),
        promised
            ? "含有非文本的字节，内容与扩展名 .%s 不符，文件可能已损坏；请重新导出".formatted(head.extension())
            : "文件开头含有非文本的字节，不是可读的格式；" + READABLE);
  }

  private static SourceHead head(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return new SourceHead(file.extension(), in.readNBytes(SourceHead.MOST_BYTES));
    }
  }

  /** What went wrong with a file, told to users. */
  static UnreadableSourceException explained(String location, IOException cause) {
    if (cause instanceof UnreadableSourceException known) {
      return known;
    }
    return cause instanceof NoSuchFileException
        ? new UnreadableSourceException(Reason.MISSING, location, "文件不存在；请检查路径", cause)
        : new UnreadableSourceException(Reason.NO_ACCESS, location, "无法读取；请检查文件权限和磁盘", cause);
  }
}
