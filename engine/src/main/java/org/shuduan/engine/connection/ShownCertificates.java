package org.shuduan.engine.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that a server shows, its own first, to explain why it is not trusted.
 *
 * @param chain at least one
 */
public record ShownCertificates(List<X509Certificate> chain) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

  public ShownCertificates {
    chain = List.copyOf(chain);
  }

  /**
   * Begins a handshake and breaks it off once the certificates are seen. Nothing is sent.
   *
   * @param timeout for connecting, and for each answer
   * @throws IOException if the server shows none, for instance because it does not speak TLS
   */
  public static ShownCertificates by(URI server, @Nullable ProxyServer proxy, Duration timeout)
      throws IOException {
    Witness witness = new Witness();
    int port = server.getPort() < 0 ? 443 : server.getPort();
    int limit = Math.toIntExact(timeout.toMillis());
    try (Socket plain = proxy == null ? new Socket() : new Socket(http(proxy))) {
      plain.setSoTimeout(limit);
      plain.connect(new InetSocketAddress(server.getHost(), port), limit);
      SSLSocketFactory factory = Certificates.context(witness).getSocketFactory();
      try (SSLSocket tls = (SSLSocket) factory.createSocket(plain, server.getHost(), port, true)) {
        tls.startHandshake();
      }
    } catch (SSLException e) {
      // As the witness wants it, or because there is no TLS.
      if (witness.seen == null) {
        throw e;
      }
    }
    if (witness.seen == null) {
      throw new SSLException("no certificate");
    }
    return new ShownCertificates(List.of(witness.seen));
  }

  private static Proxy http(ProxyServer proxy) {
    return new Proxy(
        Proxy.Type.HTTP, new InetSocketAddress(proxy.url().getHost(), proxy.url().getPort()));
  }

  /** Keeps what is shown and trusts nothing. */
  private static final class Witness implements ServerTrust {

    private X509Certificate @Nullable [] seen;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      seen = chain.clone();
      throw new CertificateException("seen enough");
    }
  }

  /** The fingerprint to pin: of the authority if it is shown, else of the server itself. */
  public String fingerprint() {
    return Certificates.sha256(last());
  }

  private X509Certificate last() {
    return chain.get(chain.size() - 1);
  }

  /** Whether the server's own certificate is no longer valid, or not yet. */
  public boolean isOutOfDate() {
    try {
      chain.get(0).checkValidity();
      return false;
    } catch (CertificateException e) {
      return true;
    }
  }

  /** In words for users: whose it is, who signed it, how long it is valid. */
  public String describe() {
    X509Certificate own = chain.get(0);
    return "证书属于 %s，由 %s 签发，有效期 %s 至 %s，出示的最后一张证书指纹 %s"
        .formatted(
            own.getSubjectX500Principal(),
            own.getIssuerX500Principal(),
            DAY.format(own.getNotBefore().toInstant()),
            DAY.format(own.getNotAfter().toInstant()),
            fingerprint());
  }
}
