package org.shuduan.indexer.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shuduan.indexer.read.FileDigest;

/** Copies that are what they should be. */
final class Checked {

  private Checked() {}

  static void copy(Path from, Path to, String sha256) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      transfer(from, out, sha256);
    }
  }

  /** Copies a file and makes sure that it has the bytes that it should have. */
  static void transfer(Path from, OutputStream out, String sha256) throws IOException {
    FileDigest.Running digest = new FileDigest.Running();
    try (InputStream in = Files.newInputStream(from)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.take(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    if (!digest.digest().sha256().equals(sha256)) {
      throw new IOException(from + " 在入库过程中被改动；请等它写完后重试");
    }
  }
}
