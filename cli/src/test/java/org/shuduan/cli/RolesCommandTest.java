package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.role.Role;
import org.shuduan.mappings.role.Roles;

/** Roles as they are printed and sent. */
class RolesCommandTest {

  @TempDir private Path folder;

  @Test
  void theyArePrintedForFilesAndForTheApi() throws IOException {
    Path printed = Files.writeString(folder.resolve("roles.yml"), Run.of("roles", "print").out());
    assertThat(Roles.in(printed)).isEqualTo(Roles.standard());
    String api = Run.of("roles", "print", "--format", "api").out();
    Roles.standard()
        .byName()
        .forEach(
            (name, role) ->
                assertThat(api)
                    .contains("PUT /_security/role/%s%n%s%n".formatted(name, Roles.body(role))));
  }

  @Test
  void aMistakeInAFileOfOnesOwnIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("own.yml"), "me:\n  clusters: [all]\n");
    Run run = Run.of("roles", "print", "--roles", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("own.yml 的 me/clusters").doesNotContain("内部错误");
    assertThat(Run.of("roles").err()).contains("print 或 apply");
  }

  /** A server that only says yes: the core of Elasticsearch has no role API. */
  @Test
  void eachIsSentToTheRoleApi() throws IOException {
    Map<String, Role> received = new TreeMap<>();
    HttpServer elasticsearch =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elasticsearch.createContext(
        "/_security/role/",
        exchange -> {
          String name = exchange.getRequestURI().getPath().replaceAll(".*/", "");
          received.put(
              exchange.getRequestMethod() + " " + name,
              Json.mapper().readValue(exchange.getRequestBody(), Role.class));
          byte[] answer = "{\"role\":{\"created\":true}}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-elastic-product", "Elasticsearch");
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    elasticsearch.start();
    try {
      String url = "http://127.0.0.1:" + elasticsearch.getAddress().getPort();
      Run apply = Run.of("roles", "apply", "--es", url);
      assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.COMPLETE);
      assertThat(apply.out()).contains("新建角色 shuduan_query", "新建角色 shuduan_admin");
    } finally {
      elasticsearch.stop(0);
    }
    Map<String, Role> sent = new TreeMap<>();
    Roles.standard().byName().forEach((name, role) -> sent.put("PUT " + name, role));
    assertThat(received).isEqualTo(sent);
  }
}
