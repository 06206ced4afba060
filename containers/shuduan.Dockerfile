# The shuduan command: API, page and everything of the command line. Built in the folder of an unpacked release:
#
#   docker build -t shuduan -f containers/shuduan.Dockerfile .
#
# Any image with bash and a Java 17 or later will do: --build-arg BASE=...
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

RUN groupadd --gid 10001 shuduan \
 && useradd --uid 10001 --gid shuduan --create-home --home-dir /var/lib/shuduan shuduan

COPY shuduan README.md README.zh-CN.md bom.json /opt/shuduan/
COPY lib /opt/shuduan/lib
COPY licenses /opt/shuduan/licenses
COPY samples /opt/shuduan/samples

USER shuduan
WORKDIR /var/lib/shuduan
ENV LANG=C.UTF-8
EXPOSE 8360

# Healthy as long as the server answers, whatever Elasticsearch does; only for serve.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8360 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]

# Refuses to start until it is told who may ask (--tokens FILE, or --open) and where Elasticsearch is (--es).
ENTRYPOINT ["/opt/shuduan/shuduan"]
CMD ["serve", "--host", "0.0.0.0"]
