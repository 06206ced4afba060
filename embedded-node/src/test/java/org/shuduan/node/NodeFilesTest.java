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
    PluginZip words = plugin("words.zip", "人民");
    PluginZip same = plugin("same.zip", "人民");
    PluginZip other = plugin("other.zip", "城市");
    String fingerprint = new NodeFiles(server, List.of(words)).fingerprint();
    assertThat(new NodeFiles(server, List.of(same)).fingerprint()).isEqualTo(fingerprint);
    assertThat(new NodeFiles(server, List.of(other)).fingerprint()).isNotEqualTo(fingerprint);
    assertThat(new NodeFiles(server, List.of()).fingerprint()).isNotEqualTo(fingerprint);
  }

  @Test
  void takesThePluginThatIsMadeForTheServersMajorVersion() throws IOException {
    Zips.server(directory.resolve("server/any.zip"), "9.5.3");
    Zips.plugin(directory.resolve("plugins/words8.zip"), "words", "人民", "8.19.0");
    Path nine = Zips.plugin(directory.resolve("plugins/words9.zip"), "words", "人民", "9.0.0");
    assertThat(locate().plugins()).extracting(PluginZip::file).containsExactly(nine);
  }

  @Test
  void saysForWhatServersThereArePluginsIfNoneFits() throws IOException {
    Zips.server(directory.resolve("server/any.zip"), "10.0.0");
    Zips.plugin(directory.resolve("plugins/words8.zip"), "words", "人民", "8.19.0");
    Zips.plugin(directory.resolve("plugins/words9.zip"), "words", "人民", "9.0.0");
    assertThatThrownBy(this::locate)
        .isInstanceOf(NodeException.FilesMissing.class)
        .hasMessageContaining("没有适合 Elasticsearch 10.0.0 的插件，现有的适用于 8.19.0、9.0.0");
  }

  private PluginZip plugin(String file, String content) throws IOException {
    return PluginZip.read(Zips.plugin(directory.resolve(file), "words", content));
  }

  private NodeFiles locate() {
    return NodeFiles.locate(NodeOptions.temporary().withFiles(directory));
  }
}
