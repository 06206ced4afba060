package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells two versions of a file apart.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 */
public record FileDigest(String sha256, long bytes) {

  private static final int BUFFER = 1 << 16;

  /** Reads a file for nothing else. */
  public static FileDigest of(Path file) throws IOException {
    Running running = new Running();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        running.take(buffer, 0, n);
      }
    }
    return running.digest();
  }

  /** Grows along while a file is read for something else. */
  public static final class Running {

    private final MessageDigest digest = sha256();
    private long bytes;

    /** Takes in the next bytes. */
    public void take(byte[] buffer, int from, int count) {
      digest.update(buffer, from, count);
      bytes += count;
    }

    /** Of all that was taken in; to be asked once. */
    public FileDigest digest() {
      return new FileDigest(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
