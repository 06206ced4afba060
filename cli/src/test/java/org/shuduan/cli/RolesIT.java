package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generations;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.mappings.role.Roles;
import org.shuduan.query.http.ApiServer;
import org.shuduan.query.http.ServerOptions;

/** Each role does its work on a node with security, and nothing more. */
class RolesIT {

  private static final String ADMIN = "shuduan_admin";
  private static final List<String> ROLES = List.copyOf(Roles.standard().byName().keySet());

  private static final Path REPORT = Run.SAMPLES.resolve("bureau-summary.txt");
  private static final String FOREIGN = "payroll";

  /** In docs/connection.md too. */
  private static final String EXPECTED =
      """
      | action                          | query   | indexer | kibana_reader | kibana_curator | admin   |
      |---------------------------------|---------|---------|---------------|----------------|---------|
      | search                          | allowed | refused | refused       | refused        | allowed |
      | serve: export                   | allowed | refused | refused       | refused        | allowed |
      | dashboards: paragraphs, numbers | allowed | refused | allowed       | allowed        | allowed |
      | dashboards: sources             | allowed | refused | refused       | allowed        | allowed |
      | index                           | refused | allowed | refused       | refused        | allowed |
      | remove                          | refused | allowed | refused       | refused        | allowed |
      | reindex                         | refused | refused | refused       | refused        | allowed |
      | rollback                        | refused | refused | refused       | refused        | allowed |
      | status                          | refused | allowed | refused       | refused        | allowed |
      | doctor                          | refused | refused | refused       | refused        | allowed |
      | read originals                  | refused | allowed | refused       | refused        | allowed |
      | read the generation behind      | allowed | allowed | refused       | refused        | allowed |
      | delete an index of Shuduan      | refused | refused | refused       | refused        | allowed |
      | read another's index            | refused | refused | refused       | refused        | refused |
      | make an index of another name   | refused | refused | refused       | refused        | refused |
      | roles apply                     | refused | refused | refused       | refused        | refused |
      """;

  @TempDir private static Path folder;

  /** Something that a user tries. */
  private record Action(String name, Attempt attempt) {}

  /** What a user tries, and whether security let it; any other failure is one of the test. */
  @FunctionalInterface
  private interface Attempt {
    boolean isAllowed(String user) throws Exception;
  }

  private static final List<Action> ACTIONS =
      List.of(
          new Action("search", user -> command(user, "search", "小区")),
          new Action("serve: export", RolesIT::exports),
          new Action(
              "dashboards: paragraphs, numbers",
              user ->
                  isShown(user, IndexDefinition.PARAGRAPHS)
                      && isShown(user, IndexDefinition.QUANTITIES)),
          new Action("dashboards: sources", user -> isShown(user, IndexDefinition.SOURCES)),
          new Action("index", user -> command(user, "index", file(user), "--originals", "index")),
          new Action("remove", user -> command(user, "remove", user + ".txt")),
          new Action("reindex", user -> command(user, "reindex", REPORT.toString())),
          new Action("rollback", user -> command(user, "rollback", "--without-additions")),
          new Action("status", user -> command(user, "status", "--sources")),
          new Action("doctor", user -> command(user, "doctor")),
          new Action("read originals", user -> counts(user, "shuduan-originals")),
          new Action("read the generation behind", user -> counts(user, liveIndex())),
          new Action("delete an index of Shuduan", RolesIT::deletes),
          new Action("read another's index", user -> counts(user, FOREIGN)),
          new Action("make an index of another name", user -> creates(user, "scratch")),
          new Action("roles apply", user -> command(user, "roles", "apply")));

  @BeforeAll
  static void fill() {
    Run indexed = SecuredNode.as(ADMIN, "index", REPORT.toString(), "--originals", "index");
    assertThat(indexed.exitCode()).as(indexed.err()).isEqualTo(ExitCode.COMPLETE);
    assertThat(creates(SecuredNode.SUPERUSER, FOREIGN)).isTrue();
  }

  @Test
  void theTableOfRolesAndActionsIsAsDocumented() {
    List<String> failures = new ArrayList<>();
    StringBuilder table =
        new StringBuilder(EXPECTED.lines().limit(2).collect(Collectors.joining("\n", "", "\n")));
    for (Action action : ACTIONS) {
      table.append("| %-31s |".formatted(action.name()));
      for (String role : ROLES) {
        String outcome = outcome(action, role, failures);
        int width = Math.max(7, role.length() - "shuduan_".length());
        table.append((" %-" + width + "s |").formatted(outcome));
      }
      table.append('\n');
    }
    System.out.println(table);
    assertThat(failures).isEmpty();
    assertThat(table.toString()).isEqualTo(EXPECTED);
  }

  private static String outcome(Action action, String role, List<String> failures) {
    try {
      return action.attempt().isAllowed(role) ? "allowed" : "refused";
    } catch (Exception | AssertionError e) {
      failures.add(action.name() + " as " + role + ": " + e.getMessage());
      return "failed";
    }
  }

  /** What one may not see is not there. */
  private static boolean isRefusal(String said) {
    return said.contains("HTTP 403") || said.contains("角色看不到");
  }

  @Test
  void whatIsRefusedSaysWhichRolesThereAre() {
    Run refused = SecuredNode.as(SecuredNode.NOBODY, "search", "小区");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("HTTP 403", "shuduan roles");
  }

  /** The core of Elasticsearch cannot keep roles; a superuser learns what to do instead. */
  @Test
  void whereNoRoleApiIsTheFileIsNamed() {
    Run apply = SecuredNode.as(SecuredNode.SUPERUSER, "roles", "apply");
    assertThat(apply.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(apply.err()).contains("没有角色接口", "roles.yml");
  }

  private static boolean command(String user, String... arguments) {
    Run run = SecuredNode.as(user, arguments);
    boolean refused = isRefusal(run.out() + run.err());
    if (!refused) {
      assertThat(run.exitCode())
          .as("%s as %s: %s%s", List.of(arguments), user, run.out(), run.err())
          .isIn(ExitCode.COMPLETE, ExitCode.PARTLY);
    }
    return !refused;
  }

  private static boolean engine(String user, Engine.Call<?> call) {
    try (Engine engine = SecuredNode.connect(user)) {
      engine.call(call);
      return true;
    } catch (EngineException.Refused e) {
      assertThat(e.status()).as(e.getMessage()).isEqualTo(403);
      return false;
    }
  }

  private static boolean counts(String user, String index) {
    return engine(user, client -> client.count(c -> c.index(index)));
  }

  private static boolean creates(String user, String index) {
    return engine(user, client -> client.indices().create(c -> c.index(index)));
  }

  /** What Kibana sends for data views and panels. */
  private static boolean isShown(String user, IndexDefinition index) {
    return engine(user, client -> client.fieldCaps(f -> f.index(index.alias()).fields("*")))
        && engine(user, client -> client.search(s -> s.index(index.alias()), Void.class));
  }

  /** One that nobody misses stands for the live one. */
  private static boolean deletes(String user) {
    String generation = "shuduan-paragraphs-20000101t000000000";
    assertThat(creates(SecuredNode.SUPERUSER, generation)).isTrue();
    boolean allowed = deletes(user, generation);
    if (!allowed) {
      assertThat(deletes(SecuredNode.SUPERUSER, generation)).isTrue();
    }
    return allowed;
  }

  private static boolean deletes(String user, String index) {
    return engine(user, client -> client.indices().delete(d -> d.index(index)));
  }

  private static boolean exports(String user) throws Exception {
    try (Engine engine = SecuredNode.connect(user);
        ApiServer server =
            ApiServer.start(Searches.over(engine), ServerOptions.onLoopback(0).exporting(1000))) {
      URI export = server.url().resolve("/api/v1/export?q=%E8%80%81%E6%97%A7");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(export).build(), HttpResponse.BodyHandlers.ofString());
      SecuredNode.assertShowsNoSecret(answer.body());
      if (answer.statusCode() != 200) {
        assertThat(isRefusal(answer.body())).as(answer.body()).isTrue();
      }
      return answer.statusCode() == 200;
    }
  }

  private static String liveIndex() {
    try (Engine engine = SecuredNode.connect(SecuredNode.SUPERUSER)) {
      return new Generations(engine).requireGeneration().index(IndexDefinition.PARAGRAPHS);
    }
  }

  /** A report of the user's own. */
  private static String file(String user) throws IOException {
    return Files.copy(REPORT, folder.resolve(user + ".txt")).toString();
  }
}
