package org.shuduan.node;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The zips that a server is made of.
 *
 * @param server the Elasticsearch distribution
 * @param plugins what is installed in it, made for its version
 */
record NodeFiles(Path server, List<PluginZip> plugins) {

  private static final String ROOT = "elasticsearch-";

  /**
   * Finds them.
   *
   * @throws NodeException.FilesMissing saying what to set or build
   */
  static NodeFiles locate(NodeOptions options) {
    Path directory = directory(options.files());
    List<Path> servers = zips(directory.resolve("server"));
    if (servers.size() > 1) {
      throw new NodeException.FilesMissing(
          "%s 里有 %d 个 Elasticsearch 压缩包，只应有一个。请删去旧的，或运行 mvn clean package。"
              .formatted(directory.resolve("server"), servers.size()));
    }
    String version = version(servers.get(0));
    List<PluginZip> plugins = new ArrayList<>(fitting(directory.resolve("plugins"), version));
    options.plugins().stream().map(PluginZip::read).forEach(plugins::add);
    return new NodeFiles(servers.get(0), List.copyOf(plugins));
  }

  /** The folder holds the same plugin for several servers. */
  private static List<PluginZip> fitting(Path folder, String version) {
    List<PluginZip> plugins = zips(folder).stream().map(PluginZip::read).toList();
    List<PluginZip> fitting = plugins.stream().filter(plugin -> plugin.fits(version)).toList();
    if (fitting.isEmpty()) {
      throw new NodeException.FilesMissing(
          "%s 里没有适合 Elasticsearch %s 的插件，现有的适用于 %s。"
              .formatted(
                  folder,
                  version,
                  plugins.stream().map(PluginZip::serverVersion).collect(joining("、"))));
    }
    return fitting;
  }

  private static Path directory(@Nullable Path chosen) {
    if (chosen != null) {
      return chosen;
    }
    String property = System.getProperty(NodeOptions.FILES_PROPERTY);
    if (property == null || property.isBlank()) {
      throw new NodeException.FilesMissing(
          "不知道 Elasticsearch 压缩包在哪里：请用 -D%s=目录 指定（构建后在 embedded-node/target/node-8），或通过 ./shuduan 启动。"
              .formatted(NodeOptions.FILES_PROPERTY));
    }
    return Path.of(property);
  }

  private static List<Path> zips(Path directory) {
    List<Path> zips = List.of();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        zips = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
      } catch (IOException e) {
        throw new NodeException.FileTrouble("读取目录 " + directory, e);
      }
    }
    if (zips.isEmpty()) {
      throw new NodeException.FilesMissing(
          "%s 里没有压缩包。发布包需要放入一个 Elasticsearch 压缩包（见该目录的 README.md）；源码目录请先构建：mvn -pl embedded-node -am package"
              .formatted(directory));
    }
    return zips;
  }

  /** The version that the distribution names in its top folder, such as 8.19.21. */
  String version() {
    return version(server);
  }

  private static String version(Path server) {
    try (ZipFile zip = new ZipFile(server.toFile())) {
      String first = zip.stream().map(ZipEntry::getName).findFirst().orElse("");
      int end = first.indexOf('/');
      if (!first.startsWith(ROOT) || end < 0) {
        throw new NodeException.FilesMissing(server + " 不是 Elasticsearch 的压缩包。");
      }
      return first.substring(ROOT.length(), end);
    } catch (IOException e) {
      throw new NodeException.FilesMissing("无法读取压缩包 " + server + "：" + e.getMessage(), e);
    }
  }

  /**
   * A short hash of what the zips hold. It reads their directories only (names, sizes and check
   * sums of the entries), which takes milliseconds.
   */
  String fingerprint() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digestEntries(server, digest);
    plugins.forEach(plugin -> digestEntries(plugin.file(), digest));
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static void digestEntries(Path file, MessageDigest digest) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream()
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(
              entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(
                    ByteBuffer.allocate(16)
                        .putLong(entry.getCrc())
                        .putLong(entry.getSize())
                        .array());
              });
    } catch (IOException e) {
      throw new NodeException.FilesMissing("无法读取压缩包 " + file + "：" + e.getMessage(), e);
    }
  }
}
