package org.shuduan.node;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before a server is started; each check says what is missing. */
final class Preconditions {

  /** Beside its heap a small server takes 300 to 400 MB. */
  private static final long MEGABYTES_BESIDE_HEAP = 400;

  private static final long MEGABYTE = 1024 * 1024;

  private Preconditions() {}

  static void requireMemory(int heapMegabytes) {
    long needed = heapMegabytes + MEGABYTES_BESIDE_HEAP;
    long free = freeMegabytes();
    if (free < needed) {
      throw new NodeException.MemoryShort(needed, free, heapMegabytes);
    }
  }

  static void requireDisk(Path directory, long megabytes) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
    if (free < megabytes) {
      throw new NodeException.DiskShort(directory, megabytes, free);
    }
  }

  static void requirePort(int port) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new NodeException.PortTaken(port);
    }
  }

  /** Linux counts what it could give back (MemAvailable); Java only what lies idle. */
  private static long freeMegabytes() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    // In a container the total is its limit.
    long total = system.getTotalMemorySize() / MEGABYTE;
    Path meminfo = Path.of("/proc/meminfo");
    if (Files.isReadable(meminfo)) {
      try {
        for (String line : Files.readAllLines(meminfo)) {
          if (line.startsWith("MemAvailable:")) {
            long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
            return Math.min(total, kilobytes / 1024);
          }
        }
      } catch (IOException e) {
        throw new NodeException.FileTrouble("读取 " + meminfo, e);
      }
    }
    return system.getFreeMemorySize() / MEGABYTE;
  }
}
