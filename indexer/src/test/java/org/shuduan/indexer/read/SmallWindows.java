package org.shuduan.indexer.read;

import java.io.IOException;
import java.nio.file.Path;

/** Text files in windows that are smaller than they would be. */
public final class SmallWindows {

  private SmallWindows() {}

  /** A text file in windows of about so many bytes. */
  public static TextWindows of(Path file, int bytes) throws IOException {
    return TextScan.open(SourceFile.of(file), "txt", bytes);
  }
}
