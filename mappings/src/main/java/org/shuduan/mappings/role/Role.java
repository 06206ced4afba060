package org.shuduan.mappings.role;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone may do, as Elasticsearch's roles.yml and its role API say it. What is absent is not
 * granted.
 *
 * @param description what the role is for; null if it does not say
 * @param cluster privileges on the cluster
 * @param indices privileges on indices
 * @param applications privileges in Kibana
 * @param runAs users in whose name requests may be sent
 * @param metadata notes that Elasticsearch keeps
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Role(
    @Nullable String description,
    List<String> cluster,
    List<Indices> indices,
    List<Application> applications,
    List<String> runAs,
    Map<String, Object> metadata) {

  /**
   * Privileges on some indices.
   *
   * @param names of indices and aliases; {@code *} stands for any characters
   * @param privileges by name, or single actions ({@code indices:admin/...})
   * @param fieldSecurity which fields are seen; empty for all
   * @param query which documents are seen; null for all
   * @param allowRestrictedIndices whether Elasticsearch's own indices are meant too; null for no
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Indices(
      List<String> names,
      List<String> privileges,
      Map<String, Object> fieldSecurity,
      @Nullable String query,
      @Nullable Boolean allowRestrictedIndices) {

    public Indices {
      names = orEmpty(names);
      privileges = orEmpty(privileges);
      fieldSecurity = orEmpty(fieldSecurity);
    }
  }

  /**
   * Privileges in an application, which for us is Kibana.
   *
   * @param application such as {@code kibana-.kibana}
   * @param privileges such as {@code feature_dashboard_v2.read}
   * @param resources such as {@code space:default}, or {@code *} for all
   */
  public record Application(String application, List<String> privileges, List<String> resources) {

    public Application {
      privileges = orEmpty(privileges);
      resources = orEmpty(resources);
    }
  }

  public Role {
    cluster = orEmpty(cluster);
    indices = orEmpty(indices);
    applications = orEmpty(applications);
    runAs = orEmpty(runAs);
    metadata = orEmpty(metadata);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static Map<String, Object> orEmpty(@Nullable Map<String, Object> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }
}
