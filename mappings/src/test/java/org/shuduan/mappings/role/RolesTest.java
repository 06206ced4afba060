package org.shuduan.mappings.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;

/** The roles as data. */
class RolesTest {

  @TempDir private Path folder;

  @Test
  void theStandardRolesTouchShuduansIndicesOnlyAndGrantNoRights() {
    assertThat(Roles.standard().byName())
        .containsOnlyKeys(
            "shuduan_query",
            "shuduan_indexer",
            "shuduan_kibana_reader",
            "shuduan_kibana_curator",
            "shuduan_admin")
        .allSatisfy(
            (name, role) -> {
              assertThat(role.indices())
                  .flatExtracting(Role.Indices::names)
                  .allMatch(index -> index.startsWith("shuduan-"));
              assertThat(role.cluster()).isSubsetOf("monitor", "cluster:admin/analyze");
              assertThat(role.runAs()).isEmpty();
            });
  }

  @Test
  void whatIsPrintedIsReadAgainAsTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("roles.yml"), Roles.standard().yaml());
    assertThat(Roles.in(file)).isEqualTo(Roles.standard());
  }

  @Test
  void aBodyHoldsWhatIsGrantedAndNothingEmpty() {
    Role reader = Roles.standard().byName().get("shuduan_query");
    var body = Json.mapper().readTree(Roles.body(reader));
    assertThat(body.propertyNames()).containsExactly("description", "indices");
    assertThat(body.at("/indices/0").propertyNames()).containsExactly("names", "privileges");
  }

  @Test
  void aMistakeIsNamedWithItsPlace() throws IOException {
    Path file = folder.resolve("roles.yml");
    Files.writeString(file, "reader:\n  cluster: []\n  indexes:\n    - names: [a]\n");
    assertThatThrownBy(() -> Roles.in(file))
        .isInstanceOf(RoleFileException.class)
        .hasMessageContaining("roles.yml 的 reader/indexes");
    Files.writeString(file, "reader:\n  cluster: [\n");
    assertThatThrownBy(() -> Roles.in(file)).hasMessageContaining("行");
    Files.writeString(file, "reader:\n");
    assertThatThrownBy(() -> Roles.in(file)).hasMessageContaining("空的");
    assertThatThrownBy(() -> Roles.in(folder.resolve("none.yml"))).hasMessageContaining("没有这个文件");
  }
}
