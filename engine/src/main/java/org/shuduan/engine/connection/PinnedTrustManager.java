package org.shuduan.engine.connection;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Trusts chains that hold one certificate, known by its fingerprint, and lead up to it.
 *
 * <p>The client of Elasticsearch has something like it ({@code TransportUtils}), which only looks
 * at the fingerprint of the last certificate: whoever puts the authority's certificate, which is
 * public, behind one of his own is let through.
 */
record PinnedTrustManager(String sha256) implements ServerTrust {

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    for (X509Certificate certificate : chain) {
      if (Certificates.sha256(certificate).equals(sha256)) {
        Certificates.trusting(List.of(certificate)).checkServerTrusted(chain, authType);
        return;
      }
    }
    throw new CertificateException("no certificate of the chain has the fingerprint " + sha256);
  }
}
