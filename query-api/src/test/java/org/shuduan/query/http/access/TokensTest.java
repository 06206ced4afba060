package org.shuduan.query.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

  @TempDir private Path folder;
  private Path path;
  private TokenFile file;

  @BeforeEach
  void fresh() {
    path = folder.resolve("tokens");
    file = new TokenFile(path);
  }

  @Test
  void aSecretIsKnownByItsHashOnly() throws IOException {
    String secret = file.add("desk");
    assertThat(Files.readString(path)).contains("desk ").doesNotContain(secret);
    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Tokens tokens = new Tokens(file);
    assertThat(tokens.nameOf(secret)).contains("desk");
    assertThat(tokens.nameOf(secret + "x")).isEmpty();
    assertThat(tokens.nameOf("")).isEmpty();
  }

  @Test
  void addingAndRevokingIsNoticedAtOnce() {
    String first = file.add("first");
    Tokens tokens = new Tokens(file);
    String second = file.add("second");
    assertThat(tokens.nameOf(second)).contains("second");
    file.revoke("first");
    assertThat(tokens.nameOf(first)).isEmpty();
    assertThat(file.names()).containsExactly("second");
  }

  @Test
  void aFileThatIsGoneLetsNobodyIn() throws IOException {
    String secret = file.add("desk");
    Tokens tokens = new Tokens(file);
    Files.delete(path);
    assertThat(tokens.nameOf(secret)).isEmpty();
  }

  @Test
  void aMalformedLineIsNamed() throws IOException {
    file.add("desk");
    Files.writeString(path, "\n# fine\nname not-a-hash\n");
    assertThatThrownBy(() -> new Tokens(file))
        .isInstanceOf(TokenException.class)
        .hasMessageContaining("第 3 行");
  }

  @Test
  void namesAreTakenOnceAndHarmless() {
    file.add("desk");
    assertThatThrownBy(() -> file.add("desk")).isInstanceOf(TokenException.class);
    assertThatThrownBy(() -> file.add("a b")).isInstanceOf(TokenException.class);
    assertThatThrownBy(() -> file.revoke("nobody")).isInstanceOf(TokenException.class);
  }

  @Test
  void eachMayAskSoOftenAndIsToldHowLongToWait() {
    RateLimit limit = new RateLimit(2);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(limit.take("b")).isZero();
  }
}
