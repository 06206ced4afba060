package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of processes that are no servers: what matters here is only whether they run. */
class NodeRecordTest {

  @TempDir Path data;

  private Process process;

  @BeforeEach
  void start() throws IOException {
    process = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void aDirectoryWithoutARecordHasNoNode() {
    assertThat(BackgroundNode.status(data)).isEqualTo(new NodeStatus.None());
    assertThat(BackgroundNode.stop(data)).isEqualTo(new NodeStatus.None());
  }

  @Test
  void aRecordedProcessIsFoundAndStopped() throws IOException {
    NodeRecord record = record();
    record.write(data);
    assertThat(BackgroundNode.status(data)).isEqualTo(new NodeStatus.Running(record));
    assertThat(BackgroundNode.stop(data)).isEqualTo(new NodeStatus.Running(record));
    assertThat(process.isAlive()).isFalse();
    assertThat(BackgroundNode.status(data)).isEqualTo(new NodeStatus.None());
  }

  @Test
  void aProcessThatEndedMakesTheRecordStale() throws Exception {
    NodeRecord record = record();
    record.write(data);
    process.destroyForcibly().waitFor();
    assertThat(BackgroundNode.status(data))
        .isEqualTo(new NodeStatus.Stale(record, "进程 " + record.pid() + " 已不在运行"));
  }

  @Test
  void anotherProcessOfTheSameIdIsNeverStopped() throws IOException {
    NodeRecord now = record();
    NodeRecord earlier =
        new NodeRecord(
            now.pid(),
            now.processStarted().minus(Duration.ofHours(1)),
            now.url(),
            now.version(),
            now.started(),
            true);
    earlier.write(data);
    assertThat(BackgroundNode.stop(data))
        .isEqualTo(new NodeStatus.Stale(earlier, "进程号 " + now.pid() + " 现在属于另一个程序，原来的节点已不在运行"));
    assertThat(process.isAlive()).isTrue();
    assertThat(BackgroundNode.status(data)).isEqualTo(new NodeStatus.None());
  }

  @Test
  void aRecordThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(data.resolve("node.json"), "{\"pid\":");
    assertThatThrownBy(() -> BackgroundNode.status(data))
        .isInstanceOf(NodeException.DirectoryUnusable.class)
        .hasMessageContaining(data.resolve("node.json").toString());
  }

  @Test
  void aDirectoryWithARunningNodeOpensForNobodyElse() throws IOException {
    record().write(data);
    assertThatThrownBy(() -> NodeDirectory.open(NodeOptions.keptIn(data)))
        .isInstanceOf(NodeException.DirectoryInUse.class)
        .hasMessageContaining("进程 " + process.pid());
    process.destroyForcibly();
    NodeRecord.delete(data);
    NodeDirectory.open(NodeOptions.keptIn(data)).close();
  }

  @Test
  void aDirectoryWhereANodeIsStartingOpensForNobodyElse() {
    try (NodeDirectory first = NodeDirectory.open(NodeOptions.keptIn(data))) {
      assertThatThrownBy(() -> NodeDirectory.open(NodeOptions.keptIn(first.root())))
          .isInstanceOf(NodeException.DirectoryInUse.class)
          .hasMessageContaining("正在启动");
    }
  }

  @Test
  void aFileIsNoDataDirectory() throws IOException {
    Path file = Files.createFile(data.resolve("file"));
    assertThatThrownBy(() -> NodeDirectory.open(NodeOptions.keptIn(file)))
        .isInstanceOf(NodeException.DirectoryUnusable.class)
        .hasMessageContaining("不是目录");
  }

  private NodeRecord record() {
    return new NodeRecord(
        process.pid(),
        process.info().startInstant().orElseThrow(),
        URI.create("http://127.0.0.1:9"),
        "1.2.3",
        Instant.parse("2026-01-02T03:04:05Z"),
        true);
  }
}
