package org.shuduan.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether a data file has changed since documents were made with it. */
public final class Fingerprint {

  private static final int BYTES = 8;

  private Fingerprint() {}

  /**
   * The fingerprint of some files of the class path: the first 64 bits of their SHA-256 in
   * hexadecimal.
   *
   * @param resources their paths from the root of the class path; their order counts
   * @throws IllegalStateException if one is missing
   */
  public static String of(List<String> resources) {
    MessageDigest digest = sha256();
    try {
      for (String resource : resources) {
        try (InputStream in = Fingerprint.class.getClassLoader().getResourceAsStream(resource)) {
          if (in == null) {
            throw new IllegalStateException("the resource " + resource + " is missing");
          }
          new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fingerprint of the content of one file, such as a user brings. */
  public static String of(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
