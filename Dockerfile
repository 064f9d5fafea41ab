# One container, one volume. The environment is built exactly as locked; the image that runs has no compiler and no pip cache.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
RUN python -m venv /opt/bondje
# The locks first: they change less often than the code.
COPY requirements.lock requirements-build.lock ./
RUN /opt/bondje/bin/pip install --quiet --require-hashes --only-binary :all: -r requirements.lock \
    # What builds the wheel stays behind in this stage.
    && python -m venv /opt/tools \
    && /opt/tools/bin/pip install --quiet --require-hashes --only-binary :all: -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY adapters adapters
COPY storage storage
RUN /opt/tools/bin/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist . \
    && /opt/bondje/bin/pip install --quiet --no-deps --no-index dist/bondje-*.whl \
    && /opt/bondje/bin/pip uninstall --quiet --yes pip

FROM python:3.13-slim
LABEL org.opencontainers.image.title="Bondje" \
      org.opencontainers.image.description="Brings peers at Dutch public bodies together around one question" \
      org.opencontainers.image.licenses="EUPL-1.2"
RUN groupadd --gid 10001 bondje \
    && useradd --uid 10001 --gid bondje --no-create-home --home-dir /data --shell /usr/sbin/nologin bondje \
    && install --directory --owner=bondje --group=bondje --mode=0700 /data
COPY --from=build /opt/bondje /opt/bondje
ENV PATH=/opt/bondje/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUTF8=1 \
    DATABASE_URL=sqlite+aiosqlite:////data/bondje.db \
    # Inside the container; whoever runs it decides who can reach it. Tells at /health how Bondje is, even without HTTP.
    BONDJE_LISTEN=0.0.0.0:8080
USER 10001:10001
WORKDIR /data
# All that Bondje remembers, and its keys for Matrix (MATRIX_STORE, ./bondje-matrix by default). With
# DATABASE_URL=postgresql://... only those are here, and a little file of the console: what it was about to say, by key.
VOLUME /data
EXPOSE 8080
# Only the database: that a platform is away is no reason to start anew.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s --retries=3 CMD ["bondje", "doctor", "--quick"]
ENTRYPOINT ["bondje"]
CMD ["run"]
