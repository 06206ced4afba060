package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJavaTest {

  @TempDir Path directory;

  @Test
  void ourOwnIsTakenIfTheServersClassesAreMadeForIt() throws IOException {
    int running = Runtime.version().feature();
    ServerHome server = server(running);
    assertThat(server.neededJava()).isEqualTo(running);
    assertThat(ServerJava.find(server))
        .isEqualTo(new ServerJava(Path.of(System.getProperty("java.home")), running));
  }

  @Test
  void saysWhatIsNeededIfNoneIsNewEnough() throws IOException {
    ServerHome server = server(200);
    assertThatThrownBy(() -> ServerJava.find(server))
        .isInstanceOf(NodeException.JavaTooOld.class)
        .hasMessageContaining("需要 Java 200 或更新的版本，当前是 Java " + Runtime.version().feature());
  }

  @Test
  void whatIsNamedComesFirstAndWhatIsInstalledFollowsOldestFirst() throws IOException {
    Path newer = java("25", directory.resolve("installed/a"));
    Path older = java("21.0.2", directory.resolve("installed/b"));
    Path named = java("26.0.1", directory.resolve("named"));
    List<Path> folders = List.of(directory.resolve("missing"), directory.resolve("installed"));
    assertThat(ServerJava.installed(named.toString(), folders))
        .containsExactly(
            new ServerJava(named, 26), new ServerJava(older, 21), new ServerJava(newer, 25));
  }

  @Test
  void foldersOfMacosAreEnteredAndWhatIsNoJavaIsLeftOut() throws IOException {
    Path bundle = java("21.0.2", directory.resolve("temurin-21.jdk/Contents/Home"));
    Files.createDirectories(directory.resolve("empty"));
    java("none", directory.resolve("odd"));
    assertThat(ServerJava.installed("", List.of(directory)))
        .containsExactly(new ServerJava(bundle, 21));
  }

  private ServerHome server(int java) throws IOException {
    Path zip = Zips.server(directory.resolve("server" + java + ".zip"), "1.0." + java, java);
    return ServerHome.prepare(new NodeFiles(zip, List.of()), directory.resolve("cache"));
  }

  private static Path java(String version, Path home) throws IOException {
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    assertThat(Files.createFile(program).toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
