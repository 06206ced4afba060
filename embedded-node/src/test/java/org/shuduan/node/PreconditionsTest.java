package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

  @TempDir Path directory;

  @Test
  void theJavaThatTheServerNeedsIsReadFromItsClasses() throws IOException {
    int running = Runtime.version().feature();
    ServerHome fitting = home(running);
    assertThat(fitting.neededJava()).isEqualTo(running);
    assertThatCode(() -> Preconditions.requireJava(fitting)).doesNotThrowAnyException();
    ServerHome newer = home(running + 4);
    assertThatThrownBy(() -> Preconditions.requireJava(newer))
        .isInstanceOf(NodeException.JavaTooOld.class)
        .hasMessageContaining("需要 Java %d 或更新的版本，当前是 Java %d".formatted(running + 4, running));
  }

  @Test
  void aTakenPortIsRefusedAndFreeAgainLater() throws IOException {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
      assertThatThrownBy(() -> Preconditions.requirePort(other.getLocalPort()))
          .isInstanceOf(NodeException.PortTaken.class)
          .hasMessageContaining("端口 " + port);
    }
    assertThatCode(() -> Preconditions.requirePort(port)).doesNotThrowAnyException();
  }

  @Test
  void aHeapBeyondTheMachinesMemoryIsRefused() {
    assertThatThrownBy(() -> Preconditions.requireMemory(100_000_000))
        .isInstanceOf(NodeException.MemoryShort.class)
        .hasMessageContaining("堆内存 100000000 MB");
  }

  @Test
  void aDiskThatIsTooSmallIsRefused() {
    assertThatThrownBy(() -> Preconditions.requireDisk(directory, Long.MAX_VALUE))
        .isInstanceOf(NodeException.DiskShort.class)
        .hasMessageContaining(directory.toString());
  }

  private ServerHome home(int java) throws IOException {
    Path zip = Zips.server(directory.resolve("server" + java + ".zip"), "1.0." + java, java);
    return ServerHome.prepare(new NodeFiles(zip, List.of()), directory.resolve("cache"));
  }
}
