package org.shuduan.indexer.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuduan.indexer.read.FileDigest;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.store.SourceRegister;

/**
 * What is to do with the files that an admin names. A file's name is what it is known by, so two
 * files of one name cannot both be indexed in one run.
 */
final class Inputs {

  /** What cannot be used, and why; the reason names the file. */
  record Reject(String file, String reason) {}

  private final List<SourceFile> toRead = new ArrayList<>();
  private final List<SourceFile> unchanged = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  private Inputs() {}

  /**
   * Sorts files out.
   *
   * @param known what is in the index, by name
   */
  static Inputs of(SourceFiles files, Map<String, SourceRegister.Entry> known) {
    Inputs inputs = new Inputs();
    files.rejects().forEach(r -> inputs.reject(r.file().name(), r.reason().getMessage()));
    Map<String, SourceFile> seen = new HashMap<>();
    for (SourceFile file : files.files()) {
      SourceFile twin = seen.putIfAbsent(file.name(), file);
      if (twin != null) {
        inputs.takeTwin(file, twin);
      } else if (isUnchanged(file, known.get(file.name()))) {
        inputs.unchanged.add(file);
      } else {
        inputs.toRead.add(file);
      }
    }
    inputs.findGone(files.archives(), known.keySet(), seen.keySet());
    return inputs;
  }

  /** What an archive cannot give for a fault is not gone. */
  private void findGone(List<String> archives, Set<String> known, Set<String> seen) {
    for (String name : known) {
      boolean isRejected =
          rejects.stream().anyMatch(r -> name.equals(r.file()) || isBelow(name, r.file()));
      if (!isRejected
          && !seen.contains(name)
          && archives.stream().anyMatch(archive -> isBelow(name, archive))) {
        gone.add(name);
      }
    }
  }

  private static boolean isBelow(String name, String container) {
    return name.startsWith(container + "/");
  }

  private void takeTwin(SourceFile file, SourceFile twin) {
    try {
      if (digest(file).equals(digest(twin))) {
        unchanged.add(file);
        return;
      }
    } catch (IOException e) {
      // Reading it would say why.
    }
    reject(
        file.name(),
        file.location() + "：与 " + twin.location() + " 同名而内容不同，入库后无法区分；请改名，或给出两者共同的上级文件夹");
  }

  private static boolean isUnchanged(SourceFile file, SourceRegister.Entry known) {
    if (known == null || !known.isComplete() || known.sha256() == null) {
      return false;
    }
    try {
      return digest(file).equals(known.sha256());
    } catch (IOException e) {
      // Reading it will say why.
      return false;
    }
  }

  private static String digest(SourceFile file) throws IOException {
    return FileDigest.of(file.path()).sha256();
  }

  private void reject(String file, String reason) {
    rejects.add(new Reject(file, reason));
  }

  List<SourceFile> toRead() {
    return toRead;
  }

  List<SourceFile> unchanged() {
    return unchanged;
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** Sources that the index knows from an archive that does not hold them any more. */
  List<String> gone() {
    return gone;
  }

  /** Whether everything is in the index as it is. */
  boolean isNothingNew() {
    return toRead.isEmpty() && rejects.isEmpty() && gone.isEmpty();
  }

  /** All that was named, whatever becomes of it. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    toRead.forEach(file -> names.add(file.name()));
    unchanged.forEach(file -> names.add(file.name()));
    rejects.forEach(reject -> names.add(reject.file()));
    return names;
  }
}
