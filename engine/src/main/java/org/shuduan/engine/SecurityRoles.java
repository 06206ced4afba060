package org.shuduan.engine;

import co.elastic.clients.elasticsearch.security.PutRoleResponse;
import java.io.StringReader;
import org.shuduan.mappings.role.Roles;

/** The roles that an Elasticsearch keeps itself. */
public final class SecurityRoles {

  private static final int BAD_REQUEST = 400;

  private SecurityRoles() {}

  /** Told of each role that is there now. */
  @FunctionalInterface
  public interface Listener {

    /**
     * @param name of the role
     * @param created whether it was not there before
     */
    void applied(String name, boolean created);
  }

  /**
   * Makes the roles, or replaces those of the same names.
   *
   * @throws EngineException.NoRoleApi if Elasticsearch keeps no roles itself
   * @throws EngineException if it does not let us, or is not there
   */
  public static void apply(Engine engine, Roles roles, Listener listener) {
    roles
        .byName()
        .forEach(
            (name, role) -> {
              String body = Roles.body(role);
              try {
                PutRoleResponse stored =
                    engine.call(
                        client ->
                            client
                                .security()
                                .putRole(r -> r.withJson(new StringReader(body)).name(name)));
                listener.applied(name, stored.role().created());
              } catch (EngineException.Refused e) {
                throw lacksRoles(e) ? new EngineException.NoRoleApi(e) : e;
              }
            });
  }

  /** Without security nobody handles the request; without a security index nobody can store it. */
  private static boolean lacksRoles(EngineException.Refused refused) {
    String message = String.valueOf(refused.getMessage());
    return refused.status() == BAD_REQUEST
        && (message.contains("no handler found") || message.contains("Unknown filter type"));
  }
}
