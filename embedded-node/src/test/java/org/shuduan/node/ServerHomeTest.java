package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerHomeTest {

  @TempDir Path directory;

  private Path cache;
  private NodeFiles files;

  @BeforeEach
  void zips() throws IOException {
    cache = directory.resolve("cache");
    files =
        new NodeFiles(
            Zips.server(directory.resolve("server.zip"), "1.2.3"),
            List.of(plugin("words.zip", "人民")));
  }

  @Test
  void unpacksServerAndPluginsForEverybodyToRead() throws IOException {
    ServerHome home = ServerHome.prepare(files, cache);
    assertThat(home.version()).isEqualTo("1.2.3");
    assertThat(home.launcher()).isExecutable();
    assertThat(home.directory().resolve("plugins/words/content.txt")).hasContent("人民");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory())))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void unpacksOnceHoweverManyStart() throws IOException {
    List<ServerHome> homes =
        IntStream.range(0, 8).parallel().mapToObj(i -> ServerHome.prepare(files, cache)).toList();
    assertThat(homes).hasSize(8).containsOnly(homes.get(0));
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left.filter(path -> !path.endsWith(".lock")))
          .containsExactly(homes.get(0).directory());
    }
  }

  @Test
  void startsOverWhereAnotherProcessDiedWhileUnpacking() throws IOException {
    Path directory = ServerHome.prepare(files, cache).directory();
    Path unfinished = directory.resolveSibling("." + directory.getFileName());
    Files.move(directory, unfinished);
    Files.delete(unfinished.resolve("config/jvm.options"));
    assertThat(ServerHome.prepare(files, cache).directory().resolve("config/jvm.options")).exists();
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void aChangedPluginGetsAHomeOfItsOwn() throws IOException {
    NodeFiles changed = new NodeFiles(files.server(), List.of(plugin("new.zip", "城市")));
    assertThat(ServerHome.prepare(changed, cache).directory())
        .isNotEqualTo(ServerHome.prepare(files, cache).directory());
  }

  @Test
  void aZipThatReachesOutsideIsRefused() throws IOException {
    Path evil =
        Zips.write(
            directory.resolve("evil.zip"),
            Map.of(
                "stable-plugin-descriptor.properties", Zips.utf8("name=evil\n"),
                "../../../outside.txt", Zips.utf8("x")));
    NodeFiles bad = new NodeFiles(files.server(), List.of(PluginZip.read(evil)));
    assertThatThrownBy(() -> ServerHome.prepare(bad, cache))
        .isInstanceOf(NodeException.FileTrouble.class)
        .hasMessageContaining("越出目录的路径");
  }

  @Test
  void aPluginWithoutANameIsRefused() throws IOException {
    Path nameless =
        Zips.write(directory.resolve("nameless.zip"), Map.of("content.txt", Zips.utf8("x")));
    assertThatThrownBy(() -> PluginZip.read(nameless))
        .isInstanceOf(NodeException.FilesMissing.class)
        .hasMessageContaining("nameless.zip 不是 Elasticsearch 插件");
  }

  private PluginZip plugin(String file, String content) throws IOException {
    return PluginZip.read(Zips.plugin(directory.resolve(file), "words", content));
  }
}
