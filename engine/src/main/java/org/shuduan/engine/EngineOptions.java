package org.shuduan.engine;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Addresses;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;
import org.shuduan.engine.connection.Trust;

/**
 * How to reach Elasticsearch.
 *
 * @param hosts where its nodes listen, such as {@code http://127.0.0.1:9200}; they share scheme and
 *     path
 * @param trust what the certificates of https are trusted by
 * @param credentials who we say we are
 * @param proxy what stands in between, null if nothing
 * @param connectTimeout how long a connection may take to be made
 * @param requestTimeout how long one request may wait for its answer
 * @param compression whether bodies of requests are compressed with gzip, and answers asked for so
 */
public record EngineOptions(
    List<URI> hosts,
    Trust trust,
    Credentials credentials,
    @Nullable ProxyServer proxy,
    Duration connectTimeout,
    Duration requestTimeout,
    boolean compression) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
  private static final List<String> SCHEMES = List.of("http", "https");
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  /**
   * @throws IllegalArgumentException if the addresses are none or do not go together; the message
   *     is for users
   */
  public EngineOptions {
    hosts = List.copyOf(hosts);
    if (hosts.stream().map(EngineOptions::shared).distinct().count() != 1) {
      throw new IllegalArgumentException("Elasticsearch 的几个地址应同是 http 或 https，路径也相同");
    }
  }

  private static String shared(URI host) {
    return host.getScheme() + path(host);
  }

  private static String path(URI host) {
    return host.getRawPath().replaceAll("/+$", "");
  }

  /**
   * Default time-outs (5 s to connect, 60 s a request) at the given addresses, without credentials,
   * proxy and compression.
   *
   * @throws IllegalArgumentException if an address is no http or https URL; the message is for
   *     users and repeats no password
   */
  public static EngineOptions at(String... urls) {
    return new EngineOptions(
        Arrays.stream(urls)
            .map(url -> Addresses.read(url, "Elasticsearch ", SCHEMES, "http://127.0.0.1:9200"))
            .toList(),
        Trust.STANDARD,
        Credentials.NONE,
        null,
        CONNECT_TIMEOUT,
        REQUEST_TIMEOUT,
        false);
  }

  /** The same at one of the addresses. */
  public EngineOptions withHost(URI host) {
    return new EngineOptions(
        List.of(host), trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same with another trust. */
  public EngineOptions withTrust(Trust trust) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same as someone else. */
  public EngineOptions withCredentials(Credentials credentials) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same through a proxy, or without. */
  public EngineOptions withProxy(@Nullable ProxyServer proxy) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same with another limit for making a connection. */
  public EngineOptions withConnectTimeout(Duration connectTimeout) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same with another limit for an answer. */
  public EngineOptions withRequestTimeout(Duration requestTimeout) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The same with or without compression. */
  public EngineOptions withCompression(boolean compression) {
    return new EngineOptions(
        hosts, trust, credentials, proxy, connectTimeout, requestTimeout, compression);
  }

  /** The addresses, for users. */
  public String addresses() {
    return hosts.stream().map(URI::toString).collect(joining("、"));
  }

  /** Whether credentials go over a network where others can read them. */
  public boolean sendsSecretsOpenly() {
    return credentials.header().isPresent()
        && hosts.stream()
            .anyMatch(
                host -> "http".equals(host.getScheme()) && !LOOPBACK.contains(host.getHost()));
  }

  /** What stands before the path of every request; empty if nothing. */
  String pathPrefix() {
    return path(hosts.get(0));
  }
}
