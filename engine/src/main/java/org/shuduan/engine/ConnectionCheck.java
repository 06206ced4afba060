package org.shuduan.engine;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.Fault;
import org.shuduan.engine.connection.ProxyServer;
import org.shuduan.engine.connection.ShownCertificates;
import org.shuduan.engine.connection.Trust;
import org.shuduan.mappings.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Tries each address of a connection by itself, and says which option is wrong and how it knows.
 */
public final class ConnectionCheck {

  /** Asks who we are. Every user may, and whoever has no security says so. */
  private static final String WHO_AM_I = "/_security/_authenticate";

  private final EngineOptions options;
  private final URI host;
  private final @Nullable ProxyServer proxy;

  private ConnectionCheck(EngineOptions options) {
    this.options = options;
    this.host = options.hosts().get(0);
    this.proxy = options.proxy();
  }

  /**
   * What became of trying an address.
   *
   * @param usable whether Elasticsearch answers there and knows us
   * @param what what was found and how it is known, in Chinese
   * @param todo which option to change, in Chinese; empty if none
   */
  public record Trial(URI host, boolean usable, String what, String todo) {}

  /** Tries all addresses, one after the other. */
  public static List<Trial> of(EngineOptions options) {
    return options.hosts().stream()
        .map(host -> new ConnectionCheck(options.withHost(host)).trial())
        .toList();
  }

  private Trial trial() {
    try (RestClient client = RestClients.of(options)) {
      return known(client.performRequest(new Request("GET", WHO_AM_I)));
    } catch (ResponseException e) {
      return refused(e.getResponse());
    } catch (IOException e) {
      return unanswered(e);
    }
  }

  private Trial known(Response response) {
    JsonNode me = json(response);
    if (!isElasticsearch(response) || !me.path("username").isString()) {
      return stranger(response);
    }
    String roles =
        String.join("、", me.path("roles").valueStream().map(JsonNode::asString).toList());
    JsonNode key = me.at("/api_key/name");
    return good(
        "登录为 %s%s"
            .formatted(
                me.path("username").asString(),
                key.isString()
                    ? "，API 密钥 " + key.asString()
                    : roles.isEmpty() ? "，没有角色" : "，角色 " + roles));
  }

  private Trial refused(Response response) {
    int status = response.getStatusLine().getStatusCode();
    if (status == 407) {
      return bad(
          "代理 %s 要求登录（HTTP 407）".formatted(address(proxy)),
          "检查 --proxy-user 和 --proxy-password-file");
    }
    if (!isElasticsearch(response)) {
      return stranger(response);
    }
    return switch (status) {
      case 401 -> unknown(reason(response));
      case 403 ->
          bad("凭据有效，但不许做任何事（HTTP 403：%s）".formatted(reason(response)), "给它一个 shuduan roles 打印的角色");
      case 429, 502, 503, 504 ->
          bad(
              "Elasticsearch 暂时不能回答（HTTP %d：%s）".formatted(status, reason(response)),
              "稍后再试，查看集群状态");
      default ->
          good(
              options.credentials() instanceof Credentials.None
                  ? "没有启用安全功能"
                  : "没有启用安全功能，所给的%s没有用到".formatted(options.credentials().describe()));
    };
  }

  private Trial unknown(String reason) {
    String evidence = "HTTP 401：" + reason;
    if (options.credentials() instanceof Credentials.ApiKey) {
      return bad(
          "API 密钥没有被接受：错了、过期了或已作废（%s）".formatted(evidence),
          "检查 --api-key-file 或 SHUDUAN_ES_API_KEY");
    }
    if (options.credentials() instanceof Credentials.User user) {
      return bad(
          "用户 %s 或其密码没有被接受（%s）".formatted(user.name(), evidence), "检查 --user 和 --password-file");
    }
    return bad(
        "要求登录，而没有给凭据（%s）".formatted(evidence), "用 --api-key-file，或 --user 和 --password-file");
  }

  /** Someone answers who is no Elasticsearch: the proxy, or what was taken for one. */
  private Trial stranger(Response response) {
    int status = response.getStatusLine().getStatusCode();
    String evidence = "HTTP %d，回答里没有 Elasticsearch 的标记 X-elastic-product".formatted(status);
    return proxy == null
        ? bad("回答的不是 Elasticsearch（%s）".formatted(evidence), "检查 --es 的地址、端口和路径")
        : bad(
            "代理 %s 没有接通它（%s）".formatted(address(proxy), evidence),
            "检查 --proxy 是否许可这个地址，以及 --es 的地址和端口");
  }

  private Trial unanswered(IOException failure) {
    Fault fault = Fault.of(failure);
    String next = proxy == null ? host.getHost() : "代理 " + address(proxy);
    String option = proxy == null ? "--es" : "--proxy";
    String evidence = fault.text() + "：" + failure.getMessage();
    return switch (fault) {
      case UNKNOWN_HOST ->
          bad("查不到主机名：%s（依据：域名解析没有结果）".formatted(next), "检查 %s 里的主机名，以及本机的 DNS".formatted(option));
      case REFUSED ->
          bad(
              "连接被拒绝：%s（依据：主机在，端口上没有程序在听，或防火墙拒绝了）".formatted(next),
              "检查 %s 里的端口，以及对方是否在运行".formatted(option));
      case NO_ROUTE -> bad("到不了 %s（%s）".formatted(next, evidence), "检查网络，以及 " + option);
      case CONNECT_TIMEOUT ->
          bad(
              "%d 毫秒内没有连上 %s（依据：没有任何回应，常是防火墙丢弃或主机没开）"
                  .formatted(options.connectTimeout().toMillis(), next),
              "检查 %s；网络确实慢就调大 --connect-timeout".formatted(option));
      case ANSWER_TIMEOUT ->
          bad(
              "连上了 %s，但 %d 毫秒内没有回答".formatted(next, options.requestTimeout().toMillis()),
              "查看集群负载，或调大 --timeout");
      case UNTRUSTED, WRONG_NAME, NO_TLS, TLS -> insecure(fault, failure);
      case OTHER -> silent(failure);
    };
  }

  private Trial insecure(Fault fault, IOException failure) {
    ShownCertificates shown;
    try {
      shown = ShownCertificates.by(host, proxy, options.connectTimeout());
    } catch (IOException e) {
      return fault == Fault.NO_TLS
          ? bad("地址写的是 https，而那里说的不是 TLS（依据：握手的回答不是 TLS）", "把 --es 的地址改成 http://，或在集群上启用 TLS")
          : bad("TLS 握手没有成功（%s）".formatted(failure.getMessage()), "查看服务器的 TLS 设置和日志");
    }
    String seen = shown.describe();
    if (fault == Fault.WRONG_NAME) {
      return bad(
          "证书不是给主机名 %s 的（%s；%s）".formatted(host.getHost(), seen, failure.getMessage()),
          "在 --es 里用证书上的名字");
    }
    if (shown.isOutOfDate()) {
      return bad("证书不在有效期内（%s）".formatted(seen), "在服务器上换证书，并检查两边的时钟");
    }
    String unless = "；如果不能肯定这就是你的集群，先向它的管理员核对";
    Trust trust = options.trust();
    if (trust instanceof Trust.Fingerprint pinned) {
      return bad(
          "证书指纹不符：给出的是 %s（%s）".formatted(pinned.sha256(), seen),
          "若证书换过，--fingerprint 改为 " + shown.fingerprint() + unless);
    }
    return bad(
        "证书不受 %s 信任（%s）".formatted(trust.describe(), seen),
        "用 --ca 给出集群的 CA 文件，或 --fingerprint " + shown.fingerprint() + unless);
  }

  /** A server that expects TLS hangs up on plain http. */
  private Trial silent(IOException failure) {
    if ("http".equals(host.getScheme())) {
      try {
        ShownCertificates shown = ShownCertificates.by(host, proxy, options.connectTimeout());
        return bad(
            "地址写的是 http，而那里说的是 TLS（%s）".formatted(shown.describe()), "把 --es 的地址改成 https://");
      } catch (IOException e) {
        // No TLS either.
      }
    }
    return bad("没有得到回答（%s）".formatted(failure.getMessage()), "检查 --es 的地址和端口，以及 Elasticsearch 的日志");
  }

  private Trial good(String what) {
    String secured =
        "https".equals(host.getScheme()) ? "https（信任 " + options.trust().describe() + "）" : "http";
    return new Trial(host, true, "%s 可用：%s，%s".formatted(host, secured, what), "");
  }

  private Trial bad(String what, String todo) {
    return new Trial(host, false, "%s 不可用：%s".formatted(host, what), todo);
  }

  private static String address(@Nullable ProxyServer proxy) {
    return proxy == null ? "" : proxy.url().toString();
  }

  /** Who is not logged in gets an answer without the mark, but in Elasticsearch's form. */
  private static boolean isElasticsearch(Response response) {
    return "Elasticsearch".equals(response.getHeader("X-elastic-product"))
        || response.getStatusLine().getStatusCode() == 401
            && json(response).at("/error/root_cause").isArray();
  }

  private static String reason(Response response) {
    return json(response).at("/error/reason").asString("");
  }

  private static JsonNode json(Response response) {
    try {
      return Json.mapper().readTree(EntityUtils.toString(response.getEntity()));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
  }
}
