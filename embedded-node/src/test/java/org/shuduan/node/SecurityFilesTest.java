package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node with security finds in its config folder. */
class SecurityFilesTest {

  private static final String PASSWORD = "correct horse";

  @TempDir private static Path config;

  @BeforeAll
  static void write() throws IOException {
    SecurityFiles.write(
        new NodeSecurity(
            "reader: {}\nwriter: {}\n",
            List.of(
                new NodeSecurity.User("ann", PASSWORD, List.of("reader", "writer")),
                new NodeSecurity.User("bob", PASSWORD, List.of("reader")))),
        config);
  }

  @Test
  void eachRoleListsItsUsersAndNoPasswordIsReadable() {
    assertThat(config.resolve("users_roles")).hasContent("reader:ann,bob\nwriter:ann");
    assertThat(config.resolve("users"))
        .content()
        .doesNotContain(PASSWORD)
        .containsPattern("ann:\\{PBKDF2}1000\\$.+\\$.+\nbob:\\{PBKDF2}1000");
  }

  @Test
  void theAuthoritySignedACertificateForLoopback() throws Exception {
    X509Certificate authority = certificates("ca.crt").iterator().next();
    X509Certificate node = certificates("http.crt").iterator().next();
    node.verify(authority.getPublicKey());
    node.checkValidity();
    assertThat(node.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .contains("127.0.0.1", "localhost");
  }

  private static Collection<X509Certificate> certificates(String file) throws Exception {
    try (InputStream pem = Files.newInputStream(config.resolve(file))) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      return found.stream().map(X509Certificate.class::cast).toList();
    }
  }
}
