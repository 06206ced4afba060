package org.shuduan.engine;

import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;

/** Makes the low-level client as the options say. */
final class RestClients {

  /** Each thread that waits for an answer holds one; no thread waits for a connection. */
  private static final int CONNECTIONS = 1000;

  /** An answer is read with few calls. */
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Whether the other side has closed a connection that rested so long is looked at before it is
   * used again; to look takes a millisecond.
   */
  private static final int RESTED_MILLIS = 100;

  private RestClients() {}

  static RestClient of(EngineOptions options) {
    RequestConfig config =
        RequestConfig.custom()
            .setConnectTimeout(Math.toIntExact(options.connectTimeout().toMillis()))
            .setSocketTimeout(Math.toIntExact(options.requestTimeout().toMillis()))
            .build();
    RestClientBuilder builder =
        RestClient.builder(
                options.hosts().stream()
                    .map(url -> new HttpHost(url.getHost(), url.getPort(), url.getScheme()))
                    .toArray(HttpHost[]::new))
            .setCompressionEnabled(options.compression())
            .setDefaultHeaders(
                options
                    .credentials()
                    .header()
                    .map(value -> new BasicHeader(HttpHeaders.AUTHORIZATION, value))
                    .stream()
                    .toArray(Header[]::new))
            .setHttpClientConfigCallback(
                ignored -> building(new RequestsInPlace(blocking(options), config)));
    if (!options.pathPrefix().isEmpty()) {
      builder.setPathPrefix(options.pathPrefix());
    }
    return builder.build();
  }

  /** The only way to hand a client of one's own to the low-level client. */
  private static HttpAsyncClientBuilder building(CloseableHttpAsyncClient client) {
    return new HttpAsyncClientBuilder() {
      @Override
      public CloseableHttpAsyncClient build() {
        return client;
      }
    };
  }

  private static CloseableHttpClient blocking(EngineOptions options) {
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", new SSLConnectionSocketFactory(options.trust().context()))
                .build());
    connections.setMaxTotal(CONNECTIONS);
    connections.setDefaultMaxPerRoute(CONNECTIONS);
    connections.setValidateAfterInactivity(RESTED_MILLIS);
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom().setBufferSize(BUFFER_BYTES).build());
    ProxyServer proxy = options.proxy();
    // It follows no redirect, sends no request twice and keeps no cookies.
    return proxy == null
        ? HttpClients.createMinimal(connections)
        : through(proxy).setConnectionManager(connections).build();
  }

  private static HttpClientBuilder through(ProxyServer proxy) {
    HttpHost host = new HttpHost(proxy.url().getHost(), proxy.url().getPort());
    HttpClientBuilder client =
        HttpClients.custom()
            .setProxy(host)
            // Who follows a redirect takes the credentials along.
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement();
    Credentials.User user = proxy.user();
    if (user == null) {
      return client;
    }
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    provider.setCredentials(
        new AuthScope(host), new UsernamePasswordCredentials(user.name(), user.password()));
    return client.setDefaultCredentialsProvider(provider);
  }
}
