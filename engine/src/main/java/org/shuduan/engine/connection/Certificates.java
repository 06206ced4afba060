package org.shuduan.engine.connection;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What Java can do with certificates, without the exceptions of a Java that cannot. */
final class Certificates {

  private Certificates() {}

  /** SHA-256 of a certificate, 64 lower-case hexadecimal digits. */
  static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw cannot(e);
    }
  }

  /** Trusts what leads up to one of these certificates. */
  static X509TrustManager trusting(Iterable<? extends Certificate> anchors) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate anchor : anchors) {
        store.setCertificateEntry("anchor-" + store.size(), anchor);
      }
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw cannot(e);
    }
  }

  /** Connections that trust what this manager trusts. */
  static SSLContext context(X509TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw cannot(e);
    }
  }

  private static IllegalStateException cannot(Exception e) {
    return new IllegalStateException("every Java has X.509, PKIX, TLS and SHA-256", e);
  }
}
