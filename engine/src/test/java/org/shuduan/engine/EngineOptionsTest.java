package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;

/** How a connection is described. */
class EngineOptionsTest {

  private static final String SECRET = "correct-horse";

  @Test
  void severalHostsShareSchemeAndPath() {
    assertThat(EngineOptions.at("https://a:9200/es/", "https://b/es").addresses())
        .isEqualTo("https://a:9200/es/、https://b/es");
    assertThatThrownBy(() -> EngineOptions.at("https://a:9200", "http://b:9200"))
        .hasMessageContaining("同是");
    assertThatThrownBy(() -> EngineOptions.at("https://a/es", "https://b"))
        .hasMessageContaining("路径");
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> EngineOptions.at("https://me:" + SECRET + "@a:9200"))
        .hasMessageContaining("密码")
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(() -> ProxyServer.at("http://me:" + SECRET + " @a:9200", null))
        .hasMessageContaining("密码")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void credentialsShowNoSecret() {
    Credentials.User user = new Credentials.User("ann", SECRET);
    EngineOptions options =
        EngineOptions.at("https://a:9200")
            .withCredentials(Credentials.ApiKey.of("id:" + SECRET))
            .withProxy(ProxyServer.at("http://p:3128", user));
    assertThat(options.toString()).contains("ann").doesNotContain(SECRET, base64("id:" + SECRET));
    assertThatThrownBy(() -> Credentials.ApiKey.of(SECRET + " and more"))
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void anApiKeyIsTakenInBothItsForms() {
    String encoded = base64("id:" + SECRET);
    assertThat(Credentials.ApiKey.of("id:" + SECRET)).isEqualTo(Credentials.ApiKey.of(encoded));
    assertThat(Credentials.ApiKey.of(encoded).header()).contains("ApiKey " + encoded);
  }

  @Test
  void onlyPlainHttpToOtherMachinesShowsSecretsToOthers() {
    Credentials user = new Credentials.User("ann", SECRET);
    assertThat(EngineOptions.at("http://a:9200").withCredentials(user).sendsSecretsOpenly())
        .isTrue();
    assertThat(EngineOptions.at("http://a:9200").sendsSecretsOpenly()).isFalse();
    assertThat(EngineOptions.at("https://a:9200").withCredentials(user).sendsSecretsOpenly())
        .isFalse();
    assertThat(EngineOptions.at("http://127.0.0.1:1").withCredentials(user).sendsSecretsOpenly())
        .isFalse();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
