package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFilesTest {

  @TempDir Path directory;

  @Test
  void saysWhatToSetIfNobodyNamedTheDirectory() {
    String set = System.clearProperty(NodeOptions.FILES_PROPERTY);
    try {
      assertThatThrownBy(() -> NodeFiles.locate(NodeOptions.temporary()))
          .isInstanceOf(NodeException.FilesMissing.class)
          .hasMessageContaining("-Dshuduan.node.files=目录");
    } finally {
      if (set != null) {
        System.setProperty(NodeOptions.FILES_PROPERTY, set);
      }
    }
  }

  @Test
  void saysWhatToBuildIfTheDirectoryIsEmpty() {
    assertThatThrownBy(this::locate)
        .isInstanceOf(NodeException.FilesMissing.class)
        .hasMessageContaining(directory.resolve("server").toString())
        .hasMessageContaining("mvn -pl embedded-node -am package");
  }

  @Test
  void refusesToChooseBetweenTwoServers() throws IOException {
    Zips.server(directory.resolve("server/elasticsearch-1.0.0.zip"), "1.0.0");
    Zips.server(directory.resolve("server/elasticsearch-1.0.1.zip"), "1.0.1");
    Zips.plugin(directory.resolve("plugins/words.zip"), "words", "人民");
    assertThatThrownBy(this::locate)
        .isInstanceOf(NodeException.FilesMissing.class)
        .hasMessageContaining("有 2 个 Elasticsearch 压缩包");
  }

  @Test
  void readsTheVersionFromTheServersTopFolder() throws IOException {
    Zips.server(directory.resolve("server/any.zip"), "1.2.3");
    Zips.plugin(directory.resolve("plugins/words.zip"), "words", "人民");
    assertThat(locate().version()).isEqualTo("1.2.3");
  }

  @Test
  void refusesAServerThatIsNone() throws IOException {
    Files.createDirectories(directory.resolve("server"));
    Files.writeString(directory.resolve("server/any.zip"), "no zip");
    Zips.plugin(directory.resolve("plugins/words.zip"), "words", "人民");
    assertThatThrownBy(() -> locate().version())
        .isInstanceOf(NodeException.FilesMissing.class)
        .hasMessageContaining("any.zip");
  }

  @Test
  void theFingerprintFollowsTheContentsNotNameOrDate() throws IOException {
    Path server = Zips.server(directory.resolve("server.zip"), "1.0.0");
    Path words = Zips.plugin(directory.resolve("words.zip"), "words", "人民");
    Path same = Zips.plugin(directory.resolve("same.zip"), "words", "人民");
    Path other = Zips.plugin(directory.resolve("other.zip"), "words", "城市");
    String fingerprint = new NodeFiles(server, List.of(words)).fingerprint();
    assertThat(new NodeFiles(server, List.of(same)).fingerprint()).isEqualTo(fingerprint);
    assertThat(new NodeFiles(server, List.of(other)).fingerprint()).isNotEqualTo(fingerprint);
    assertThat(new NodeFiles(server, List.of()).fingerprint()).isNotEqualTo(fingerprint);
  }

  private NodeFiles locate() {
    return NodeFiles.locate(NodeOptions.temporary().withFiles(directory));
  }
}
