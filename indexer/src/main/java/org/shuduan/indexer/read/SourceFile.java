package org.shuduan.indexer.read;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read, as users know it.
 *
 * @param path where its bytes are; for an entry of an archive that is a copy
 * @param location what messages call it: the path that users gave, and what lies below it, such as
 *     {@code 2024/a.zip/报告.docx}
 * @param name what is stored of it, without the folders that users gave: {@code a.zip/报告.docx}
 */
public record SourceFile(Path path, String location, String name) {

  /** A file that users named themselves. */
  public static SourceFile of(Path file) {
    return new SourceFile(file, file.toString(), fileName(file));
  }

  /** What lies in this folder or archive under a name. */
  SourceFile below(Path path, String child) {
    return new SourceFile(path, location + '/' + child, name + '/' + child);
  }

  /** The extension of its name in lower case, without the dot; empty if it has none. */
  public String extension() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String fileName(Path file) {
    Path name = file.toAbsolutePath().normalize().getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
