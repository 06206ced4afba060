package org.shuduan.engine;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Elasticsearch.
 *
 * @param url where it listens, such as {@code http://127.0.0.1:9200}
 * @param connectTimeout how long a connection may take to be made
 * @param requestTimeout how long one request may wait for its answer
 */
public record EngineOptions(URI url, Duration connectTimeout, Duration requestTimeout) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  public EngineOptions {
    if (url.getHost() == null
        || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "Elasticsearch 地址无效：" + url + "（应形如 http://127.0.0.1:9200）");
    }
  }

  /**
   * Default time-outs (5 s to connect, 60 s a request) at the given address.
   *
   * @throws IllegalArgumentException if the address is no http or https URL
   */
  public static EngineOptions at(String url) {
    return new EngineOptions(URI.create(url), CONNECT_TIMEOUT, REQUEST_TIMEOUT);
  }
}
