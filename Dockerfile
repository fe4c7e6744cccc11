# The product as an image: docker build -t operant .
# Without settings it runs everything embedded in /var/lib/operant; docker-compose.yml gives it real parts.

FROM eclipse-temurin:25-jdk AS build
# a Maven repository to fetch Maven itself from, when Apache's archive cannot be reached
ARG MVNW_REPOURL
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -pl web -am -DskipTests -Dspotless.check.skip package
RUN cp web/target/operant-web-*.jar operant.jar \
 && java -Djarmode=tools -jar operant.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
# one TrueType font with Chinese, Japanese and Korean for quotes on paper; the other scripts' fonts are inside the product
RUN apt-get update \
 && apt-get install -y --no-install-recommends fonts-droid-fallback \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 operant \
 && useradd --system --uid 10001 --gid operant --home-dir /var/lib/operant --shell /usr/sbin/nologin operant \
 && install -d -o operant -g operant -m 700 /var/lib/operant \
 && install -d -o operant -g operant /opt/operant
WORKDIR /opt/operant
# what changes least comes first, so that a new version of the product is a small layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --chown=operant docker/jvm.options ./
USER operant
# A training run up to the ready context writes the AOT cache, which halves the time to start. It needs no service from
# outside (everything embedded); where it fails, the image is good all the same, and only starts slower.
RUN if OPERANT_HOME=/tmp/training timeout 300 \
      java @jvm.options -XX:AOTCacheOutput=operant.aot -Dspring.context.exit=onRefresh -jar operant.jar; \
    then echo "-XX:AOTCache=/opt/operant/operant.aot" >>jvm.options; \
    else rm -f operant.aot; echo "no AOT cache: the product will start slower"; \
    fi; rm -rf /tmp/training

ENV OPERANT_HOME=/var/lib/operant
VOLUME /var/lib/operant
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@/opt/operant/jvm.options", "-jar", "/opt/operant/operant.jar"]
