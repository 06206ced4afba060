package org.shuduan.benchmarks.result;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the figures were measured on.
 *
 * @param processor its name, "unknown" where the system does not tell
 * @param memory in megabytes
 * @param commit the state of the sources, "unknown" where the launcher does not tell
 */
public record Machine(
    String processor, int cores, long memory, String system, String java, String commit) {

  /** Names the state of the sources that are measured. */
  public static final String COMMIT_PROPERTY = "shuduan.commit";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** This machine. */
  public static Machine here() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        processorName(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() >> 20,
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
        System.getProperty(COMMIT_PROPERTY, "unknown"));
  }

  private static String processorName() {
    try {
      return Files.readAllLines(PROCESSORS).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return "%s, %d cores, %d MB, %s, Java %s, commit %s"
        .formatted(processor, cores, memory, system, java.strip(), commit);
  }
}
