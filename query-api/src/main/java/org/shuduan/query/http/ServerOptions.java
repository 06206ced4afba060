package org.shuduan.query.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and what it allows.
 *
 * @param host the address to listen on
 * @param port where to listen, 0 for any free port
 * @param tokens the file of tokens that let programs in; null lets everybody in
 * @param open whether everybody may be let in from other machines
 * @param requestsPerMinute how often each token may ask
 * @param origins the origins whose pages may use the API, such as {@code https://example.org}
 * @param exportRows the most paragraphs of one export
 * @param drain how long open requests may take to end when the server is closed
 * @param accessLog whether each request is logged
 */
public record ServerOptions(
    String host,
    int port,
    @Nullable Path tokens,
    boolean open,
    int requestsPerMinute,
    List<String> origins,
    int exportRows,
    Duration drain,
    boolean accessLog) {

  /** The most paragraphs of one export, where nothing else is said. */
  public static final int DEFAULT_EXPORT_ROWS = 100_000;

  /** How often each token may ask in a minute, where nothing else is said. */
  public static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  private static final Duration DRAIN = Duration.ofSeconds(10);

  /**
   * @throws IllegalArgumentException if other machines could reach the server and nothing keeps
   *     anybody out
   */
  public ServerOptions {
    origins = List.copyOf(origins);
    if (tokens == null && !open && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "在 " + host + " 上监听会让别的机器访问：请用 --tokens 文件 指定令牌，确实要对所有人开放就加 --open");
    }
  }

  /** On this machine only, for everybody on it. */
  public static ServerOptions onLoopback(int port) {
    return new ServerOptions(
        "127.0.0.1",
        port,
        null,
        false,
        DEFAULT_REQUESTS_PER_MINUTE,
        List.of(),
        DEFAULT_EXPORT_ROWS,
        DRAIN,
        false);
  }

  /**
   * Also for other machines, if that is the address of one of their networks.
   *
   * @param open whether everybody there may be let in without a token
   */
  public ServerOptions listeningOn(String host, boolean open) {
    return new ServerOptions(
        host, port, tokens, open, requestsPerMinute, origins, exportRows, drain, accessLog);
  }

  /** Only for those who have a token, each so many times a minute. */
  public ServerOptions guardedBy(Path tokens, int requestsPerMinute) {
    return new ServerOptions(
        host, port, tokens, open, requestsPerMinute, origins, exportRows, drain, accessLog);
  }

  /** Also for the pages of these origins. */
  public ServerOptions allowing(List<String> origins) {
    return new ServerOptions(
        host, port, tokens, open, requestsPerMinute, origins, exportRows, drain, accessLog);
  }

  /** At most so many paragraphs an export. */
  public ServerOptions exporting(int exportRows) {
    return new ServerOptions(
        host, port, tokens, open, requestsPerMinute, origins, exportRows, drain, accessLog);
  }

  /** With a line in the log for each request. */
  public ServerOptions loggingAccess() {
    return new ServerOptions(
        host, port, tokens, open, requestsPerMinute, origins, exportRows, drain, true);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("没有主机“" + host + "”", e);
    }
  }
}
