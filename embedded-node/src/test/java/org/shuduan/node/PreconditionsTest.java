package org.shuduan.node;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

  @TempDir Path directory;

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
}
