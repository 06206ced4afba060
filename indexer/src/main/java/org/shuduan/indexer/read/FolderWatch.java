package org.shuduan.indexer.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks again and again into a folder for files that are new or have changed, and are finished:
 * those that have stayed as they are for a while. Looks rather than listens, so that it works on
 * network drives too.
 *
 * <p>For one thread.
 */
public final class FolderWatch {

  private final Path folder;
  private final Duration settle;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Set<Path> handled = new HashSet<>();

  /**
   * @param since when the file was first seen so, by {@link System#nanoTime}
   */
  private record Seen(long size, FileTime modified, long since) {

    boolean isLike(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime());
    }
  }

  /**
   * @param folder with all that lies in it
   * @param settle how long a file must stay as it is to count as finished
   */
  public FolderWatch(Path folder, Duration settle) {
    this.folder = folder;
    this.settle = settle;
  }

  /**
   * The finished files that were not handled as they are now.
   *
   * @throws IOException if the folder cannot be looked into
   */
  public Set<Path> finished() throws IOException {
    Set<Path> finished = new HashSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(FolderWatch::isMaterial).toList();
    }
    seen.keySet().retainAll(files);
    handled.retainAll(files);
    for (Path file : files) {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Seen before = seen.get(file);
      if (before == null || !before.isLike(now)) {
        before = new Seen(now.size(), now.lastModifiedTime(), System.nanoTime());
        seen.put(file, before);
        handled.remove(file);
      }
      if (System.nanoTime() - before.since() >= settle.toNanos() && !handled.contains(file)) {
        finished.add(file);
      }
    }
    return finished;
  }

  /** Notes that files need not be handled again until they change. */
  public void handled(Set<Path> files) {
    handled.addAll(files);
  }

  private static boolean isMaterial(Path file) {
    return !SourceFiles.isByProduct(file.getFileName().toString());
  }
}
