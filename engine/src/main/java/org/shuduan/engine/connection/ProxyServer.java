package org.shuduan.engine.connection;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that requests go through: https by {@code CONNECT}, http as they are.
 *
 * @param url where it listens, such as {@code http://proxy.example.org:3128}
 * @param user who the proxy is told that we are; null where it does not ask
 */
public record ProxyServer(URI url, Credentials.@Nullable User user) {

  /**
   * Reads the address of a proxy.
   *
   * @throws IllegalArgumentException if it is none; the message is for users
   */
  public static ProxyServer at(String address, Credentials.@Nullable User user) {
    String example = "http://127.0.0.1:3128";
    URI url = Addresses.read(address, "代理", List.of("http"), example);
    if (url.getPort() < 0) {
      throw new IllegalArgumentException("代理的地址“%s”没有端口，应形如 %s".formatted(address, example));
    }
    return new ProxyServer(url, user);
  }
}
