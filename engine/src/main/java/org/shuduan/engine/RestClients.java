package org.shuduan.engine;

import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;

/** Makes the low-level client as the options say. */
final class RestClients {

  private RestClients() {}

  static RestClient of(EngineOptions options) {
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
            .setRequestConfigCallback(
                config ->
                    config
                        // Who follows a redirect takes the credentials along.
                        .setRedirectsEnabled(false)
                        .setConnectTimeout(Math.toIntExact(options.connectTimeout().toMillis()))
                        .setSocketTimeout(Math.toIntExact(options.requestTimeout().toMillis())))
            .setHttpClientConfigCallback(client -> configure(client, options));
    if (!options.pathPrefix().isEmpty()) {
      builder.setPathPrefix(options.pathPrefix());
    }
    return builder.build();
  }

  private static HttpAsyncClientBuilder configure(
      HttpAsyncClientBuilder client, EngineOptions options) {
    client.setSSLContext(options.trust().context());
    ProxyServer proxy = options.proxy();
    if (proxy == null) {
      return client;
    }
    HttpHost host = new HttpHost(proxy.url().getHost(), proxy.url().getPort());
    Credentials.User user = proxy.user();
    if (user != null) {
      BasicCredentialsProvider provider = new BasicCredentialsProvider();
      provider.setCredentials(
          new AuthScope(host), new UsernamePasswordCredentials(user.name(), user.password()));
      client.setDefaultCredentialsProvider(provider);
    }
    return client.setProxy(host);
  }
}
