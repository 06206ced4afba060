package org.shuduan.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A plugin as it is packed for a server.
 *
 * @param file the zip
 * @param name under which the server installs it
 * @param serverVersion the oldest server that it is made for, such as 8.19.0; empty if not said
 */
record PluginZip(Path file, String name, String serverVersion) {

  /**
   * Reads what the plugin says of itself.
   *
   * @throws NodeException.FilesMissing if the file is no plugin
   */
  static PluginZip read(Path file) {
    Properties descriptor = new Properties();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("stable-plugin-descriptor.properties");
      if (entry == null) {
        entry = zip.getEntry("plugin-descriptor.properties");
      }
      if (entry != null) {
        try (InputStream bytes = zip.getInputStream(entry)) {
          descriptor.load(bytes);
        }
      }
    } catch (IOException e) {
      throw new NodeException.FilesMissing("无法读取压缩包 " + file + "：" + e.getMessage(), e);
    }
    String name = descriptor.getProperty("name", "");
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw new NodeException.FilesMissing(file + " 不是 Elasticsearch 插件：没有写明名称的描述文件。");
    }
    return new PluginZip(file, name, descriptor.getProperty("elasticsearch.version", ""));
  }

  /** Whether a server takes it: a plugin is made for one major version. */
  boolean fits(String version) {
    return major(serverVersion).equals(major(version));
  }

  private static String major(String version) {
    return version.split("\\.", 2)[0];
  }
}
