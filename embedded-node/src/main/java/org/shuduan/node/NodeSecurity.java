package org.shuduan.node;

import java.util.List;

/**
 * Who may use a node, and what they may do. Users and roles stand in files (the file realm), since
 * the core of Elasticsearch cannot keep them in an index. Such a node speaks TLS only, with a
 * certificate that is made for each start.
 *
 * @param roles content of roles.yml; the built-in role superuser need not be in it
 * @param users who may log in
 */
public record NodeSecurity(String roles, List<User> users) {

  /**
   * Someone who may log in.
   *
   * @param name without white space, colons and commas
   * @param password of the user
   * @param roles what the user may do
   */
  public record User(String name, String password, List<String> roles) {

    public User {
      roles = List.copyOf(roles);
    }

    /** Without the password, so that it lands in no log. */
    @Override
    public String toString() {
      return name + roles;
    }
  }

  public NodeSecurity {
    users = List.copyOf(users);
  }
}
