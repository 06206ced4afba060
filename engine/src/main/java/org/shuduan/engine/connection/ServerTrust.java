package org.shuduan.engine.connection;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Trust in servers alone: we are the client. */
interface ServerTrust extends X509TrustManager {

  @Override
  default void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("this is the client");
  }

  @Override
  default X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
