package org.shuduan.engine.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Reads addresses that users give. A password in one is refused, and never repeated. */
public final class Addresses {

  private Addresses() {}

  /**
   * Reads an address.
   *
   * @param name what it is of, for the message
   * @param schemes of which it must have one
   * @param example a valid one, for the message
   * @throws IllegalArgumentException if it is none; the message is for users
   */
  public static URI read(String text, String name, List<String> schemes, String example) {
    if (text.contains("@")) {
      throw new IllegalArgumentException(name + "的地址里不能有用户和密码：放在文件或环境变量里");
    }
    try {
      URI address = new URI(text);
      if (address.getHost() != null
          && address.getRawQuery() == null
          && schemes.contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new IllegalArgumentException("%s的地址“%s”无效，应形如 %s".formatted(name, text, example));
  }
}
