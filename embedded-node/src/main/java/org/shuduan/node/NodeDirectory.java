package org.shuduan.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The directory of one node. Ours: its record and a lock, held while a node starts. The server's,
 * in the folder elasticsearch: config (written anew at every start), data, logs, snapshots, tmp.
 */
final class NodeDirectory implements AutoCloseable {

  private static final long MEGABYTES = 500;

  private final Path root;
  private final boolean temporary;
  private final FileChannel lock;

  private NodeDirectory(Path root, boolean temporary, FileChannel lock) {
    this.root = root;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** Opens the directory that the options name, for a start: nobody else may start there. */
  static NodeDirectory open(NodeOptions options) {
    Path chosen = options.data();
    try {
      if (chosen == null) {
        return locked(TemporaryFolder.create("shuduan-node-"), true);
      }
      Path root = chosen.toAbsolutePath().normalize();
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new NodeException.DirectoryUnusable("数据目录 " + root + " 不是目录。请换一个。");
      }
      FileTrees.makeReadableDirectories(root);
      NodeDirectory directory = locked(root, false);
      try {
        directory.requireNoNode();
      } catch (NodeException e) {
        directory.close();
        throw e;
      }
      return directory;
    } catch (IOException e) {
      throw new NodeException.DirectoryUnusable(
          "无法使用数据目录 %s：%s。请检查路径和权限。".formatted(chosen, e.getMessage()), e);
    }
  }

  private void requireNoNode() {
    NodeRecord.read(root)
        .filter(record -> record.process().isPresent())
        .ifPresent(
            record -> {
              throw new NodeException.DirectoryInUse(
                  root, "进程 " + record.pid() + "，" + record.url());
            });
  }

  private static NodeDirectory locked(Path root, boolean temporary) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new NodeDirectory(root, temporary, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by another thread of this process: the same as by another process.
    }
    channel.close();
    throw new NodeException.DirectoryInUse(root, "它正在启动");
  }

  /** Lets others start here again; they find the record of what runs. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new NodeException.FileTrouble("释放数据目录 " + root, e);
    }
  }

  /** Writes what the server reads and gives it the folder. */
  void configure(ServerHome home, NodeOptions options, ServerUser user) {
    try {
      Preconditions.requireDisk(root, MEGABYTES);
      for (Path folder :
          List.of(data(), logs(), snapshots(), tmp(), config().resolve("jvm.options.d"))) {
        Files.createDirectories(folder);
      }
      Path defaults = home.directory().resolve("config");
      FileTrees.copyMissing(defaults, config());
      for (String file : List.of("jvm.options", "log4j2.properties")) {
        Files.copy(
            defaults.resolve(file), config().resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(config().resolve("jvm.options.d").resolve("shuduan.options"), jvm(options));
      new YAMLMapper()
          .writeValue(config().resolve("elasticsearch.yml").toFile(), settings(options));
      if (options.security() != null) {
        SecurityFiles.write(options.security(), config());
      }
      Files.deleteIfExists(portsFile());
      Files.deleteIfExists(pidFile());
      Files.deleteIfExists(console());
      user.own(server());
    } catch (IOException e) {
      throw new NodeException.FileTrouble("准备节点目录 " + root, e);
    }
    user.requireAccess(data());
  }

  private static List<String> jvm(NodeOptions options) {
    return List.of(
        "-Xms" + options.heapMegabytes() + "m",
        "-Xmx" + options.heapMegabytes() + "m",
        "-XX:-AlwaysPreTouch",
        "-XX:-HeapDumpOnOutOfMemoryError",
        // No gc.log of up to 2 GB.
        "-Xlog:disable",
        "-Xlog:all=warning:stderr:utctime,level,tags",
        options.quickStart() ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation");
  }

  private Map<String, Object> settings(NodeOptions options) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("cluster.name", "shuduan");
    settings.put("node.name", "shuduan");
    settings.put("path.data", data().toString());
    settings.put("path.logs", logs().toString());
    settings.put("path.repo", snapshots().toString());
    settings.put("discovery.type", "single-node");
    settings.put("http.host", "127.0.0.1");
    settings.put("http.port", options.httpPort());
    settings.put("transport.host", "127.0.0.1");
    settings.put("transport.port", 0);
    // The server tells its ports by a file, so that a free one is taken and found without a race.
    settings.put("node.portsfile", true);
    NodeSecurity security = options.security();
    settings.put("xpack.security.enabled", security != null);
    if (security != null) {
      settings.putAll(SecurityFiles.SETTINGS);
    }
    // The defaults, shares of the disk, stop indexing on a full but large disk.
    settings.put("cluster.routing.allocation.disk.watermark.low", "500mb");
    settings.put("cluster.routing.allocation.disk.watermark.high", "300mb");
    settings.put("cluster.routing.allocation.disk.watermark.flood_stage", "200mb");
    settings.putAll(new TreeMap<>(options.settings()));
    return settings;
  }

  boolean temporary() {
    return temporary;
  }

  Path root() {
    return root;
  }

  Path server() {
    return root.resolve("elasticsearch");
  }

  Path config() {
    return server().resolve("config");
  }

  Path data() {
    return server().resolve("data");
  }

  Path logs() {
    return server().resolve("logs");
  }

  /** Where repositories for snapshots may be. */
  Path snapshots() {
    return server().resolve("snapshots");
  }

  Path tmp() {
    return server().resolve("tmp");
  }

  /** What launcher and server print. */
  Path console() {
    return logs().resolve("console.log");
  }

  Path pidFile() {
    return server().resolve("pid");
  }

  Path portsFile() {
    return logs().resolve("http.ports");
  }

  /** What a secured node is trusted by. */
  Path authority() {
    return config().resolve(SecurityFiles.AUTHORITY);
  }

  /** Where the server answers, once it says so. */
  @Nullable URI url(String scheme) {
    return firstLine(portsFile()).map(address -> URI.create(scheme + "://" + address)).orElse(null);
  }

  /** Where other nodes reach the server, once it is healthy. */
  String transportAddress() {
    return firstLine(logs().resolve("transport.ports")).orElseThrow();
  }

  /** The server's process id, once it says so. */
  Optional<Long> pid() {
    return firstLine(pidFile()).map(Long::valueOf);
  }

  /** The last lines of what launcher and server printed. */
  String consoleTail(int lines) {
    try {
      // Not readAllLines: a line may end in the middle of a character.
      String[] all = new String(Files.readAllBytes(console()), StandardCharsets.UTF_8).split("\\R");
      return String.join(
          "\n", Arrays.asList(all).subList(Math.max(0, all.length - lines), all.length));
    } catch (IOException e) {
      return "（没有日志：" + e.getMessage() + "）";
    }
  }

  private static Optional<String> firstLine(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(line -> !line.isBlank()).map(String::strip);
    } catch (IOException | UncheckedIOException e) {
      // Not written yet.
      return Optional.empty();
    }
  }
}
