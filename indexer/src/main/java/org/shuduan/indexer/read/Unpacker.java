package org.shuduan.indexer.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * Unpacks zip archives, also those within others, as far as they stay reasonable. An entry's name
 * only serves to call it; where it is unpacked to has nothing to do with it.
 */
final class Unpacker implements Closeable {

  /** All that one run unpacks, in bytes. */
  static final long MOST_BYTES = 1L << 30;

  /** One entry: what is larger would not be read. */
  static final long MOST_BYTES_OF_ENTRY = SourceReaders.MAX_BYTES;

  /** All entries of one archive. */
  static final int MOST_ENTRIES = 10_000;

  /** An archive in an archive in an archive is the innermost that is opened. */
  static final int DEEPEST = 3;

  private static final String SIGNATURE = "PK\u0003\u0004";
  private static final String SIGNATURE_OF_EMPTY = "PK\u0005\u0006";

  private final SourceFiles files;
  private @Nullable Path folder;
  private int unpacked;
  private int depth;
  private long left = MOST_BYTES;

  Unpacker(SourceFiles files) {
    this.files = files;
  }

  /** Whether a file is a zip archive, and none of the documents that are packed the same way. */
  static boolean isArchive(SourceFile file) throws IOException {
    if (!Files.isRegularFile(file.path())) {
      return false;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file.path())) {
      head = in.readNBytes(SIGNATURE.length());
    }
    SourceHead begin = new SourceHead(file.extension(), head);
    if (begin.startsWith(SIGNATURE_OF_EMPTY)) {
      return true;
    }
    if (!begin.startsWith(SIGNATURE)) {
      return false;
    }
    try (ZipFile zip = open(file)) {
      return zip.getEntry(DocxParts.TYPES) == null;
    } catch (ZipException e) {
      // Broken: whoever it claims to be for says so.
      return file.extension().equals("zip");
    }
  }

  /** Old Chinese programs write names in GBK without saying so; those are no valid UTF-8. */
  private static ZipFile open(SourceFile file) throws IOException {
    try {
      return new ZipFile(file.path().toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.path().toFile(), Charset.forName("GB18030"));
    }
  }

  /** Hands the files of an archive on, in the order of their names. */
  void unpack(SourceFile archive) throws IOException {
    if (depth == DEEPEST) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE, archive.location(), "压缩包套了 %d 层以上；请先解压".formatted(DEEPEST));
    }
    depth++;
    try (ZipFile zip = open(archive)) {
      List<ZipEntry> entries = entries(archive, zip);
      for (ZipEntry entry : entries) {
        take(archive, zip, entry);
      }
    } catch (ZipException e) {
      boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
      throw encrypted
          ? new UnreadableSourceException(
              Reason.ENCRYPTED, archive.location(), "压缩包有密码；请解压后交文件夹", e)
          : new UnreadableSourceException(
              Reason.DAMAGED, archive.location(), "压缩包不完整或已损坏；请重新下载或打包", e);
    } finally {
      depth--;
    }
  }

  private List<ZipEntry> entries(SourceFile archive, ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE,
          archive.location(),
          "压缩包里有 %d 个文件，超过上限 %d 个；请分成几个包".formatted(zip.size(), MOST_ENTRIES));
    }
    List<ZipEntry> entries = new ArrayList<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory() && !isByProduct(entry.getName()))
        .forEach(entries::add);
    if (entries.isEmpty()) {
      throw new UnreadableSourceException(Reason.EMPTY, archive.location(), "压缩包里没有文件");
    }
    entries.sort(Comparator.comparing(ZipEntry::getName));
    return entries;
  }

  private void take(SourceFile archive, ZipFile zip, ZipEntry entry) throws IOException {
    SourceFile file = archive.below(nextCopy(), entry.getName());
    try {
      if (leavesArchive(entry.getName())) {
        throw new UnreadableSourceException(
            Reason.UNSAFE_NAME, file.location(), "压缩包里的文件名指向包外（含 .. 或以 / 开头），已跳过");
      }
      copy(zip, entry, file);
      files.takeFile(file);
    } catch (ZipException e) {
      files.reject(
          file,
          new UnreadableSourceException(
              Reason.DAMAGED, file.location(), "压缩包里的这个文件不完整或已损坏；请重新下载或打包", e));
    } catch (IOException e) {
      files.reject(file, e);
    }
  }

  private void copy(ZipFile zip, ZipEntry entry, SourceFile file) throws IOException {
    long limit = Math.min(left, MOST_BYTES_OF_ENTRY);
    try (InputStream in = new LimitedInput(zip.getInputStream(entry), file.location(), limit)) {
      left -= Files.copy(in, file.path());
    } catch (UnreadableSourceException e) {
      left -= Files.size(file.path());
      Files.delete(file.path());
      throw e;
    }
  }

  private Path nextCopy() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("shuduan-");
    }
    return folder.resolve(Integer.toString(unpacked++));
  }

  private static boolean leavesArchive(String name) {
    return name.startsWith("/")
        || name.startsWith("\\")
        || name.indexOf(':') == 1
        || Arrays.asList(name.split("[/\\\\]")).contains("..");
  }

  private static boolean isByProduct(String name) {
    return Arrays.stream(name.split("/"))
        .anyMatch(part -> !part.equals("..") && SourceFiles.isByProduct(part));
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      try (var copies = Files.list(folder)) {
        for (Path copy : copies.toList()) {
          Files.delete(copy);
        }
      }
      Files.delete(folder);
      folder = null;
    }
  }
}
