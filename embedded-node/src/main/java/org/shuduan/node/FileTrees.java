package org.shuduan.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Directories as wholes: unpack, copy, hand over, delete. */
final class FileTrees {

  private static final String FOR_ALL_TO_READ = "rw-r--r--";
  private static final String FOR_ALL_TO_ENTER = "rwxr-xr-x";

  private FileTrees() {}

  /**
   * Unpacks the entries below a folder of a zip. Whatever the umask, everybody may read them and
   * run what lies in a folder bin: the server may be another user than we are.
   */
  static void unzip(Path file, String root, Path target) throws IOException {
    makeReadableDirectories(target);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().startsWith(root)) {
          continue;
        }
        Path path = target.resolve(entry.getName().substring(root.length())).normalize();
        if (!path.startsWith(target)) {
          throw new IOException(file + " 含有越出目录的路径：" + entry.getName());
        }
        if (entry.isDirectory()) {
          makeReadableDirectories(path);
        } else {
          makeReadableDirectories(path.getParent());
          try (InputStream bytes = zip.getInputStream(entry)) {
            Files.copy(bytes, path);
          }
          boolean program = path.getParent().endsWith("bin");
          setPermissions(path, program ? FOR_ALL_TO_ENTER : FOR_ALL_TO_READ);
        }
      }
    }
  }

  /** Makes a directory and its missing parents such that everybody may enter those made. */
  static void makeReadableDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.getParent();
    if (parent != null) {
      makeReadableDirectories(parent);
    }
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      return;
    }
    setPermissions(directory, FOR_ALL_TO_ENTER);
  }

  static void setPermissions(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Copies those files of a directory that another lacks. */
  static void copyMissing(Path source, Path target) throws IOException {
    try (Stream<Path> walk = Files.walk(source)) {
      for (Path path : walk.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else if (!Files.exists(copy)) {
          Files.copy(path, copy);
        }
      }
    }
  }

  /** Gives a directory and what lies in it to a user and the group of the same number. */
  static void handOver(Path directory, int user) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path path : walk.toList()) {
        if (!Integer.valueOf(user)
            .equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
          Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  /** Deletes a directory with all it holds; what is missing is fine. */
  static void delete(Path directory) throws IOException {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      // Somebody else deleted it.
    }
  }
}
