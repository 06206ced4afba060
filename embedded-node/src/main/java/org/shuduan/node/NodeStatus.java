package org.shuduan.node;

/** What is known of the node of a data directory. */
public sealed interface NodeStatus {

  /** No node is recorded. */
  record None() implements NodeStatus {}

  /** The recorded node runs. */
  record Running(NodeRecord node) implements NodeStatus {}

  /**
   * A node is recorded but runs no more: it crashed, was killed, or the machine was restarted.
   *
   * @param reason Chinese, for users
   */
  record Stale(NodeRecord node, String reason) implements NodeStatus {}
}
