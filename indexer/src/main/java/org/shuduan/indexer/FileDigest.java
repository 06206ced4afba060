package org.shuduan.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells two versions of a file apart.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 */
record FileDigest(String sha256, long bytes) {

  static FileDigest of(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        long bytes = in.transferTo(OutputStream.nullOutputStream());
        return new FileDigest(HexFormat.of().formatHex(digest.digest()), bytes);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
