package org.shuduan.query.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a token file: whose token it is, and the SHA-256 of its secret. Secrets are 256 random
 * bits, so a fast hash without salt tells nothing about them.
 *
 * @param name letters, digits, {@code . _ -}; shown in the access log
 * @param hash in lower-case hexadecimal
 */
record Token(String name, String hash) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+([0-9a-f]{64})");

  static Token of(String name, String secret) {
    if (!NAME.matcher(name).matches()) {
      throw new TokenException("令牌名“" + name + "”无效：只用字母、数字和 . _ -，不超过 64 个");
    }
    return new Token(name, HexFormat.of().formatHex(sha256(secret)));
  }

  /** The token that a line holds, or null if it holds none. */
  static @Nullable Token parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    return parts.matches() && NAME.matcher(parts.group(1)).matches()
        ? new Token(parts.group(1), parts.group(2))
        : null;
  }

  /** Whether this is the secret; takes as long wherever they differ. */
  boolean matches(byte[] sha256) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hash), sha256);
  }

  static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return name + " " + hash;
  }
}
