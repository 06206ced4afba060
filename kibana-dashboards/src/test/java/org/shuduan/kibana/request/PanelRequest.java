package org.shuduan.kibana.request;

import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search that Kibana sends for a panel or a control.
 *
 * @param name the dashboard and the panel
 * @param kind lens, control or search
 * @param index whose alias is searched
 * @param body of the search
 * @param source the panel's own state, from which the body was made
 */
public record PanelRequest(
    String name, String kind, IndexDefinition index, ObjectNode body, ObjectNode source) {

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
