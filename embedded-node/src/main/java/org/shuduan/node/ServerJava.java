package org.shuduan.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Java that can run a server.
 *
 * @param home its directory
 * @param feature its version, such as 21
 */
record ServerJava(Path home, int feature) {

  /**
   * Finds one that is new enough: the Java that runs us, else the one that the variable
   * ES_JAVA_HOME names, else the oldest of those that are installed where systems and tools usually
   * put them.
   *
   * @throws NodeException.JavaTooOld if there is none
   */
  static ServerJava find(ServerHome server) {
    int needed = server.neededJava();
    ServerJava ours =
        new ServerJava(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    return Stream.concat(
            Stream.of(ours), installed(System.getenv("ES_JAVA_HOME"), usualPlaces()).stream())
        .filter(java -> java.feature >= needed)
        .findFirst()
        .orElseThrow(() -> new NodeException.JavaTooOld(server.version(), needed, ours.feature));
  }

  /**
   * What lies in a named directory, then what lies directly below some folders, oldest first;
   * whatever is no Java is left out.
   */
  static List<ServerJava> installed(@Nullable String named, List<Path> folders) {
    List<ServerJava> found = new ArrayList<>();
    for (Path folder : folders) {
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(folder)) {
        for (Path home : homes) {
          at(home).or(() -> at(home.resolve("Contents/Home"))).ifPresent(found::add);
        }
      } catch (IOException e) {
        // Most machines lack most of these folders.
      }
    }
    found.sort(Comparator.comparingInt(ServerJava::feature));
    if (named != null && !named.isBlank()) {
      at(Path.of(named)).ifPresent(java -> found.add(0, java));
    }
    return found;
  }

  private static List<Path> usualPlaces() {
    Path user = Path.of(System.getProperty("user.home"));
    return List.of(
        Path.of("/usr/lib/jvm"),
        Path.of("/opt/java"),
        Path.of("/Library/Java/JavaVirtualMachines"),
        user.resolve(".sdkman/candidates/java"),
        user.resolve(".jdks"));
  }

  private static Optional<ServerJava> at(Path home) {
    if (!Files.isExecutable(home.resolve("bin").resolve("java"))) {
      return Optional.empty();
    }
    Properties release = new Properties();
    try (InputStream bytes = Files.newInputStream(home.resolve("release"))) {
      release.load(bytes);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Optional.of(new ServerJava(home, Runtime.Version.parse(version).feature()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
