package org.shuduan.engine.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who we say we are. */
public sealed interface Credentials {

  /** Nobody: for an Elasticsearch without security. */
  Credentials NONE = new None();

  /** The value of the header {@code Authorization}, empty where none is sent. A secret. */
  Optional<String> header();

  /** In words for users, without any secret. */
  String describe();

  /** Nobody in particular. */
  record None() implements Credentials {
    @Override
    public Optional<String> header() {
      return Optional.empty();
    }

    @Override
    public String describe() {
      return "没有凭据";
    }
  }

  /**
   * An API key of Elasticsearch.
   *
   * @param encoded its id and secret with a colon between, in Base64, as Elasticsearch gives it
   */
  record ApiKey(String encoded) implements Credentials {

    /**
     * @param text the encoded form, or id and secret with a colon between
     * @throws IllegalArgumentException if it is neither; the message does not repeat it
     */
    public static ApiKey of(String text) {
      if (text.matches("[\\w.-]+:[\\w.-]+")) {
        return new ApiKey(base64(text));
      }
      if (text.matches("[A-Za-z0-9+/_-]{8,}=*")) {
        return new ApiKey(text);
      }
      throw new IllegalArgumentException("不是 API 密钥：应只有一行，是编码后的形式，或“编号:密钥”");
    }

    @Override
    public Optional<String> header() {
      return Optional.of("ApiKey " + encoded);
    }

    @Override
    public String describe() {
      return "API 密钥";
    }

    @Override
    public String toString() {
      return describe();
    }
  }

  /**
   * A user with a password.
   *
   * @param name without a colon
   * @param password of the user
   */
  record User(String name, String password) implements Credentials {

    public User {
      if (name.contains(":")) {
        throw new IllegalArgumentException("用户名里不能有冒号");
      }
    }

    @Override
    public Optional<String> header() {
      return Optional.of("Basic " + base64(name + ":" + password));
    }

    @Override
    public String describe() {
      return "用户 " + name;
    }

    @Override
    public String toString() {
      return describe();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
