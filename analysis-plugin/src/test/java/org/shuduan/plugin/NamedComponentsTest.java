package org.shuduan.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch finds the factories by a file; a class that is not in it does not exist. */
class NamedComponentsTest {

  private static final Path FILE = Path.of("src/main/plugin/named_components.json");

  @Test
  void theFileNamesExactlyTheAnnotatedClasses() {
    Map<String, Map<String, String>> annotated = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shuduan.plugin")) {
      if (type.isAnnotatedWith(NamedComponent.class)) {
        String kind = type.getRawInterfaces().iterator().next().getName();
        annotated
            .computeIfAbsent(kind, key -> new TreeMap<>())
            .put(type.getAnnotationOfType(NamedComponent.class).value(), type.getName());
      }
    }
    assertThat(annotated).hasSize(2);
    assertThat(JsonMapper.shared().readValue(FILE.toFile(), new TypeReference<Object>() {}))
        .isEqualTo(annotated);
  }
}
