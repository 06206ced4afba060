package org.shuduan.indexer.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/**
 * The files to read behind what users name: files, folders with all that lies in them, zip archives
 * with all that is packed in them. What cannot be had is listed with its reason and does not stop
 * the rest.
 *
 * <p>Archives are unpacked to a temporary folder, which {@link #close} removes.
 */
public final class SourceFiles implements Closeable {

  private final Predicate<Path> wanted;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> archives = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> openFolders = new ArrayDeque<>();
  private final Unpacker unpacker = new Unpacker(this);

  /**
   * What cannot be had.
   *
   * @param file what was asked for
   * @param reason why not; its message names the file
   */
  public record Reject(SourceFile file, UnreadableSourceException reason) {}

  private SourceFiles(Predicate<Path> wanted) {
    this.wanted = wanted;
  }

  /**
   * Expands folders and archives.
   *
   * <p>The order is that of the inputs, and by name within a folder or an archive. A file that is
   * reached twice is listed once. Files that systems leave about ({@code .DS_Store}, {@code
   * Thumbs.db}, {@code ~$...}) and hidden ones are passed over within folders and archives.
   *
   * @param inputs paths of files, folders and zip archives
   */
  public static SourceFiles expand(List<Path> inputs) {
    return expand(inputs, file -> true);
  }

  /**
   * The same of some files alone; what they are called does not depend on the others.
   *
   * @param wanted which files to take; an archive is a file
   */
  public static SourceFiles expand(List<Path> inputs, Predicate<Path> wanted) {
    SourceFiles files = new SourceFiles(wanted);
    for (Path input : inputs) {
      files.take(SourceFile.of(input));
    }
    return files;
  }

  /** What can be tried to read, in order. */
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  /** What cannot be had, in order. */
  public List<Reject> rejects() {
    return List.copyOf(rejects);
  }

  /**
   * The names of the archives whose list of entries could be read, so that what is not among {@link
   * #files} or {@link #rejects} is not in them.
   */
  public List<String> archives() {
    return List.copyOf(archives);
  }

  /** How many were found, those that cannot be had among them. */
  public int count() {
    return files.size() + rejects.size();
  }

  /** Removes what was unpacked; the files can be read no longer. */
  @Override
  public void close() throws IOException {
    unpacker.close();
  }

  /** Takes a file, or what lies in a folder or an archive. */
  private void take(SourceFile file) {
    try {
      Path real = file.path().toRealPath();
      if (Files.isDirectory(real)) {
        takeFolder(file, real);
      } else if (wanted.test(file.path()) && seen.add(real)) {
        takeFile(file);
      }
    } catch (IOException e) {
      reject(file, e);
    }
  }

  /** Takes a file that is known to be none that was seen before. */
  void takeFile(SourceFile file) throws IOException {
    if (Unpacker.isArchive(file)) {
      unpacker.unpack(file);
      archives.add(file.name());
    } else {
      files.add(file);
    }
  }

  void reject(SourceFile file, IOException cause) {
    rejects.add(new Reject(file, SourceReaders.explained(file.location(), cause)));
  }

  private void takeFolder(SourceFile folder, Path real) throws IOException {
    if (openFolders.contains(real)) {
      throw new UnreadableSourceException(
          Reason.LOOP, folder.location(), "符号链接指回它所在的文件夹，已跳过；请删去这个链接");
    }
    if (!seen.add(real)) {
      return;
    }
    List<Path> children = children(folder.path());
    if (children.isEmpty()) {
      throw new UnreadableSourceException(Reason.EMPTY, folder.location(), "文件夹里没有文件");
    }
    openFolders.push(real);
    try {
      children.forEach(child -> take(folder.below(child, child.getFileName().toString())));
    } finally {
      openFolders.pop();
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.removeIf(child -> isByProduct(child.getFileName().toString()));
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    return children;
  }

  /** Whether a name is of a file or folder that a system or an editor made for itself. */
  static boolean isByProduct(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equals("__MACOSX")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }
}
