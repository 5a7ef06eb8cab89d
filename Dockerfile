# An image of Muster for a PostgreSQL elsewhere: docs/operating.md says how to run it.

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm pack --ignore-scripts --pack-destination /tmp && tar -xzf /tmp/muster-*.tgz -C /tmp

FROM node:22-bookworm-slim
# Reaps children and hands signals on: a process with the number 1 ignores those it has not asked for.
RUN apt-get update && apt-get install --yes --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
# Without the embedded PostgreSQL, which is what is optional.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY --from=build /tmp/package ./
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production MUSTER_DATA_DIR=/data
VOLUME /data
# Of a server; a worker listens nowhere and switches it off.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MUSTER_PORT || 7373}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "bin/muster.js"]
CMD ["serve"]
