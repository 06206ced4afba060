# Elasticsearch with the analyzers ik_max_word and ik_smart. Built in the folder of an unpacked release:
#
#   docker build -t shuduan-elasticsearch -f containers/elasticsearch.Dockerfile .
#
# For 9.x: --build-arg BASE=elasticsearch:9.5.3 --build-arg PLUGIN=es9
ARG BASE=elasticsearch:8.19.21
FROM ${BASE}

ARG PLUGIN=es8
COPY node/plugins/shuduan-analysis-*-${PLUGIN}.zip /tmp/shuduan-analysis.zip
RUN bin/elasticsearch-plugin install --batch file:///tmp/shuduan-analysis.zip

# The image's own user, by number so that it can be checked that it is not root.
USER 1000

# With security switched on the answer is 401, and the server is there all the same.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD \
  curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:9200/_cluster/health?local=true | grep -Eq '200|401'
