package org.shuduan.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  @TempDir private Path folder;

  @Test
  void aFileCountsWhenItHasStayedAsItIs() throws Exception {
    FolderWatch watch = new FolderWatch(folder, Duration.ofMillis(300));
    Path file = Files.writeString(folder.resolve("a.txt"), "一");
    assertThat(watch.finished()).isEmpty();
    Files.writeString(file, "一二");
    Thread.sleep(350);
    assertThat(watch.finished()).as("it grew since").isEmpty();
    Thread.sleep(350);
    assertThat(watch.finished()).containsExactly(file);
  }

  @Test
  void aHandledFileCountsAgainWhenItChanges() throws IOException {
    FolderWatch watch = new FolderWatch(folder, Duration.ZERO);
    Path below = Files.createDirectory(folder.resolve("2024"));
    Path file = Files.writeString(below.resolve("a.txt"), "一");
    Files.writeString(folder.resolve("~$a.docx"), "一");
    assertThat(watch.finished()).containsExactly(file);
    watch.handled(Set.of(file));
    assertThat(watch.finished()).isEmpty();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(watch.finished()).containsExactly(file);
  }
}
