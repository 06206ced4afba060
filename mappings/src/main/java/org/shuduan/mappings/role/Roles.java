package org.shuduan.mappings.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.Resources;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The roles of Shuduan's users.
 *
 * @param byName in the order of their file
 */
public record Roles(Map<String, Role> byName) {

  private static final String STANDARD = "roles.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .build();

  public Roles {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Those that come with Shuduan. */
  public static Roles standard() {
    return parse(String.join("\n", Resources.lines(Roles.class, STANDARD)), STANDARD);
  }

  /**
   * Those of a file.
   *
   * @throws RoleFileException if it cannot be read, with the place of the first mistake
   */
  public static Roles in(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new RoleFileException("没有这个文件：" + file);
    } catch (IOException e) {
      throw new RoleFileException("不能读 " + file + "：" + e.getMessage());
    }
  }

  private static Roles parse(String yaml, String source) {
    try {
      Map<String, Role> roles =
          YAML.readValue(yaml, new TypeReference<LinkedHashMap<String, Role>>() {});
      if (roles == null || roles.isEmpty() || roles.containsValue(null)) {
        throw new RoleFileException(source + " 里没有角色，或有角色是空的");
      }
      return new Roles(roles);
    } catch (JacksonException e) {
      throw new RoleFileException(
          source + place(e) + "：" + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  /** The keys that lead to the mistake; where the file is no YAML, its line. */
  private static String place(JacksonException e) {
    String keys =
        e.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
            .collect(Collectors.joining("/"));
    if (!keys.isEmpty() && !(e instanceof StreamReadException)) {
      return " 的 " + keys;
    }
    return e.getLocation() == null ? "" : " 第 %d 行".formatted(e.getLocation().getLineNr());
  }

  /** As a roles.yml for the config folder of the nodes. */
  public String yaml() {
    return YAML.writeValueAsString(byName);
  }

  /** The body that the role API takes for a role: one JSON object on several lines. */
  public static String body(Role role) {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(role);
  }
}
