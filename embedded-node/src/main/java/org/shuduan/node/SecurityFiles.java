package org.shuduan.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a node with security reads from its config folder. */
final class SecurityFiles {

  /** The certificate authority of the node's certificate. */
  static final String AUTHORITY = "ca.crt";

  private static final String CERTIFICATE = "http.crt";
  private static final String KEY = "http.key";

  /** What elasticsearch.yml says of these files. */
  static final Map<String, Object> SETTINGS =
      Map.of(
          "xpack.security.http.ssl.enabled",
          true,
          "xpack.security.http.ssl.certificate",
          CERTIFICATE,
          "xpack.security.http.ssl.key",
          KEY,
          "xpack.security.authc.password_hashing.algorithm",
          "pbkdf2_1000");

  private static final SecureRandom RANDOM = new SecureRandom();

  private SecurityFiles() {}

  static void write(NodeSecurity security, Path config) throws IOException {
    Files.writeString(config.resolve("roles.yml"), security.roles());
    Files.write(
        config.resolve("users"),
        security.users().stream().map(user -> user.name() + ":" + hash(user.password())).toList());
    Map<String, StringBuilder> members = new TreeMap<>();
    for (NodeSecurity.User user : security.users()) {
      for (String role : user.roles()) {
        members
            .computeIfAbsent(role, r -> new StringBuilder(r).append(':'))
            .append(user.name())
            .append(',');
      }
    }
    Files.write(
        config.resolve("users_roles"),
        members.values().stream().map(line -> line.substring(0, line.length() - 1)).toList());
    NodeCertificate certificate = NodeCertificate.make();
    Files.writeString(config.resolve(AUTHORITY), certificate.authority());
    Files.writeString(config.resolve(CERTIFICATE), certificate.chain());
    Files.writeString(config.resolve(KEY), certificate.key());
  }

  /**
   * A password as Elasticsearch's hasher of this name stores it. Few iterations: what it guards
   * lives on loopback and not for long.
   */
  private static String hash(String password) {
    int iterations = 1000;
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "{PBKDF2}%d$%s$%s"
          .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", e);
    }
  }
}
