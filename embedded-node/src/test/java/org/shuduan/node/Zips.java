package org.shuduan.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small stand-ins for the zips of server and plugin. */
final class Zips {

  private Zips() {}

  /** A server that has a launcher, a configuration and one class, compiled for Java 17. */
  static Path server(Path file, String version) throws IOException {
    return server(file, version, 17);
  }

  static Path server(Path file, String version, int java) throws IOException {
    byte[] type =
        ByteBuffer.allocate(8)
            .putInt(0xCAFEBABE)
            .putShort((short) 0)
            .putShort((short) (java + 44))
            .array();
    Path jar =
        write(
            Files.createTempFile("server", ".jar"),
            Map.of("org/elasticsearch/bootstrap/Elasticsearch.class", type));
    String root = "elasticsearch-" + version + "/";
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(root + "bin/elasticsearch", utf8("#!/bin/sh\n"));
    entries.put(root + "config/jvm.options", utf8(""));
    entries.put(root + "lib/elasticsearch-" + version + ".jar", Files.readAllBytes(jar));
    Files.delete(jar);
    return write(file, entries);
  }

  /** A plugin for servers of version 1. */
  static Path plugin(Path file, String name, String content) throws IOException {
    return plugin(file, name, content, "1.0.0");
  }

  static Path plugin(Path file, String name, String content, String serverVersion)
      throws IOException {
    return write(
        file,
        Map.of(
            "stable-plugin-descriptor.properties",
            utf8("name=" + name + "\nelasticsearch.version=" + serverVersion + "\n"),
            "content.txt",
            utf8(content)));
  }

  static Path write(Path file, Map<String, byte[]> entries) throws IOException {
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
