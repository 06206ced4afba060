package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.Trust;
import org.shuduan.mappings.role.Roles;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import org.shuduan.node.NodeSecurity;

/**
 * An Elasticsearch with security and TLS that has Shuduan's roles and a user for each, of the same
 * name. It is shared by the tests of this process and ends with it.
 */
final class SecuredNode {

  /** May do everything. */
  static final String SUPERUSER = "superuser";

  /** May do nothing. */
  static final String NOBODY = "nobody";

  private static final Map<String, String> PASSWORDS = new LinkedHashMap<>();
  private static final Path FILES = folder();
  private static final EmbeddedNode NODE = start();

  private SecuredNode() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("shuduan-secured-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedNode start() {
    Roles roles = Roles.standard();
    List<NodeSecurity.User> users = new ArrayList<>();
    roles.byName().keySet().forEach(role -> users.add(user(role, List.of(role))));
    users.add(user(SUPERUSER, List.of(SUPERUSER)));
    users.add(user(NOBODY, List.of()));
    return EmbeddedNode.start(
        NodeOptions.temporary()
            .withHeapMegabytes(512)
            .withSecurity(new NodeSecurity(roles.yaml(), users)));
  }

  private static NodeSecurity.User user(String name, List<String> roles) {
    PASSWORDS.put(name, "secret-" + UUID.randomUUID());
    write(name, PASSWORDS.get(name));
    return new NodeSecurity.User(name, PASSWORDS.get(name), roles);
  }

  static EmbeddedNode node() {
    return NODE;
  }

  static String url() {
    return NODE.url().toString();
  }

  static String authority() {
    return NODE.authority().toString();
  }

  static String password(String user) {
    return PASSWORDS.get(user);
  }

  /** A file that holds one line, such as a password. */
  static Path write(String name, String line) {
    try {
      return Files.writeString(FILES.resolve(name), line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path passwordFile(String user) {
    return FILES.resolve(user);
  }

  /** Fails if a text holds the password of any user. */
  static void assertShowsNoSecret(String text) {
    assertThat(text).doesNotContain(PASSWORDS.values());
  }

  /** Carries out a command as a user. */
  static Run as(String user, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--es", url(),
            "--ca", authority(),
            "--user", user,
            "--password-file", passwordFile(user).toString(),
            "--data", FILES.resolve("data").toString()));
    Run run = Run.of(all.toArray(String[]::new));
    assertShowsNoSecret(run.out() + run.err());
    return run;
  }

  /** A connection as a user. */
  static Engine connect(String user) {
    return Engine.connect(
        EngineOptions.at(url())
            .withTrust(Trust.Authority.in(NODE.authority()))
            .withCredentials(new Credentials.User(user, password(user))));
  }
}
