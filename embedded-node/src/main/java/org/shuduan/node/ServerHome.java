package org.shuduan.node;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An unpacked server with its plugins, shared by all nodes and never written to while one runs.
 *
 * @param directory ES_HOME
 * @param version such as 8.19.21
 */
record ServerHome(Path directory, String version) {

  /** The unpacked server takes 120 MB, its zip's entries are copied once. */
  private static final long MEGABYTES = 300;

  private static final Object UNPACKING = new Object();

  /** Unpacks the files into the cache unless that was done before. */
  static ServerHome prepare(NodeFiles files, Path cache) {
    String version = files.version();
    Path directory = cache.resolve("elasticsearch-" + version + "-" + files.fingerprint());
    try {
      if (!Files.isDirectory(directory)) {
        FileTrees.makeReadableDirectories(cache);
        Preconditions.requireDisk(cache, MEGABYTES);
        unpackOnce(files, directory);
      }
    } catch (IOException e) {
      throw new NodeException.FileTrouble("解压 Elasticsearch 到 " + directory, e);
    }
    return new ServerHome(directory, version);
  }

  private static void unpackOnce(NodeFiles files, Path directory) throws IOException {
    Path lockFile = directory.resolveSibling(".lock");
    // A file lock is held by the whole process, so threads need a lock of their own.
    synchronized (UNPACKING) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(directory)) {
          Path unfinished = directory.resolveSibling("." + directory.getFileName());
          FileTrees.delete(unfinished);
          unpack(files, unfinished);
          Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private static void unpack(NodeFiles files, Path target) throws IOException {
    FileTrees.unzip(files.server(), "elasticsearch-" + files.version() + "/", target);
    for (PluginZip plugin : files.plugins()) {
      FileTrees.unzip(plugin.file(), "", target.resolve("plugins").resolve(plugin.name()));
    }
  }

  Path launcher() {
    return directory.resolve("bin").resolve("elasticsearch");
  }

  /**
   * The Java that the server's classes were compiled for: the version of the class file format less
   * 44 (Java Virtual Machine Specification, table 4.1-A).
   */
  int neededJava() {
    Path jar = directory.resolve("lib").resolve("elasticsearch-" + version + ".jar");
    String main = "org/elasticsearch/bootstrap/Elasticsearch.class";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(main);
      if (entry == null) {
        throw new IOException(jar + " 里没有 " + main);
      }
      try (DataInputStream head = new DataInputStream(zip.getInputStream(entry))) {
        head.skipNBytes(6);
        return head.readUnsignedShort() - 44;
      }
    } catch (IOException e) {
      throw new NodeException.FileTrouble("读取 Elasticsearch 程序", e);
    }
  }
}
