package org.shuduan.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.node.NodeCertificate;

/** What is trusted, and what is not. */
class TrustTest {

  private static NodeCertificate ours;
  private static NodeCertificate foreign;

  @TempDir private Path folder;

  @BeforeAll
  static void make() throws IOException {
    ours = NodeCertificate.make();
    foreign = NodeCertificate.make();
  }

  @Test
  void aChainThatLeadsUpToThePinnedCertificateIsTrusted() throws Exception {
    X509Certificate[] chain = chain(ours);
    for (X509Certificate pinned : chain) {
      assertThatCode(() -> check(Certificates.sha256(pinned), chain)).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> check(Certificates.sha256(chain(foreign)[1]), chain))
        .isInstanceOf(CertificateException.class);
  }

  /** The authority's certificate is public: showing it behind another proves nothing. */
  @Test
  void thePinnedCertificateBehindOneThatItDidNotSignIsNotTrusted() throws Exception {
    X509Certificate authority = chain(ours)[1];
    X509Certificate[] forged = {chain(foreign)[0], authority};
    assertThatThrownBy(() -> check(Certificates.sha256(authority), forged))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void aFingerprintMayHaveColonsAndCapitals() {
    String digits = "0123456789abcdef".repeat(4);
    String spoken = digits.replaceAll("..(?=.)", "$0:").toUpperCase(java.util.Locale.ROOT);
    assertThat(Trust.Fingerprint.of(spoken)).isEqualTo(new Trust.Fingerprint(digits));
    assertThatThrownBy(() -> Trust.Fingerprint.of("abc")).hasMessageContaining("64 位");
  }

  @Test
  void aFileThatHoldsNoCertificateIsNamed() throws IOException {
    Path both = Files.writeString(folder.resolve("ca.pem"), ours.authority() + foreign.authority());
    assertThat(Trust.Authority.in(both).describe()).contains("ca.pem");
    Path none = Files.writeString(folder.resolve("notes.txt"), "no certificate");
    assertThatThrownBy(() -> Trust.Authority.in(none)).hasMessageContaining("notes.txt 里没有");
    assertThatThrownBy(() -> Trust.Authority.in(folder.resolve("gone")))
        .hasMessageContaining("没有这个文件");
  }

  private static void check(String fingerprint, X509Certificate[] chain)
      throws CertificateException {
    new PinnedTrustManager(fingerprint).checkServerTrusted(chain, "ECDHE_ECDSA");
  }

  private static X509Certificate[] chain(NodeCertificate certificate) throws CertificateException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(
            new ByteArrayInputStream(certificate.chain().getBytes(StandardCharsets.UTF_8)))
        .toArray(X509Certificate[]::new);
  }
}
