package org.shuduan.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks a server whether its indices are there. */
final class Health {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;

  private Health(HttpClient.Builder client) {
    this.client = client.connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY).build();
  }

  /** For a server that speaks http. */
  static Health open() {
    return new Health(HttpClient.newBuilder());
  }

  /** For a server that speaks https, by a certificate that this authority (a PEM file) signed. */
  static Health trusting(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return new Health(HttpClient.newBuilder().sslContext(context));
    } catch (IOException | GeneralSecurityException e) {
      throw new NodeException.FileTrouble("读取证书 " + authority, e);
    }
  }

  /** Whether the primary of every shard is assigned, or would be if we were let in. */
  boolean isGood(URI url) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
            .timeout(PATIENCE)
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200 || status == 401;
    } catch (IOException e) {
      // Not there yet.
      return false;
    }
  }
}
