package org.shuduan.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of any data file behind the documents must be seen in an index that was made before. */
class PipelineDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"noise", "region", "report", "subject", "unit"})
  void eachFileOfTheFolderHasAFingerprint(String folder) throws IOException {
    String resources = "org/shuduan/mappings/" + folder;
    List<String> known = Pipeline.DATA.values().stream().flatMap(List::stream).toList();
    try (Stream<Path> files = Files.list(Path.of("../mappings/src/main/resources", resources))) {
      assertThat(files.map(file -> resources + "/" + file.getFileName()))
          .isNotEmpty()
          .isSubsetOf(known);
    }
  }
}
