# syntax=docker/dockerfile:1

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/bottleneck ./cmd/bottleneck \
 && mkdir /out/data /out/tmp

# Nothing but the program, the certificates with which it checks those of others, and its folders.
# Time zones are inside the program.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/bottleneck /bottleneck
COPY --from=build --chown=65532:65532 /out/data /data
COPY --from=build --chown=65532:65532 /out/tmp /tmp
USER 65532:65532
ENV BOTTLENECK_ADDR=:8080 BOTTLENECK_DATA=/data
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s CMD ["/bottleneck", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/bottleneck"]
