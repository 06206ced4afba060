package org.shuduan.kibana.transfer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where objects shall be imported, and how.
 *
 * @param kibana the address of Kibana, with its base path if it has one
 * @param space the id of a space, null for the default one
 * @param authorization the value of the header of that name, a secret; null where Kibana asks for
 *     none
 * @param overwrite whether objects that are there already shall be replaced
 */
public record ImportTarget(
    URI kibana, @Nullable String space, @Nullable String authorization, boolean overwrite) {

  /**
   * @throws IllegalArgumentException if the address is no http or https address; the message is for
   *     the user
   */
  public ImportTarget {
    boolean http = "http".equals(kibana.getScheme()) || "https".equals(kibana.getScheme());
    if (!http || kibana.getHost() == null) {
      throw new IllegalArgumentException("Kibana 的地址“" + kibana + "”无效，应形如 http://127.0.0.1:5601");
    }
  }

  /** The address of the import API. */
  URI api() {
    String base = kibana.toString().replaceAll("/+$", "");
    String inSpace = space == null ? "" : "/s/" + URLEncoder.encode(space, StandardCharsets.UTF_8);
    return URI.create(base + inSpace + "/api/saved_objects/_import?overwrite=" + overwrite);
  }

  /** Without the secret, so that it lands in no log. */
  @Override
  public String toString() {
    return api().toString();
  }
}
