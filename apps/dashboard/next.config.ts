import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` checks types; a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@khorgos/types"],
  // A native program and font files, which are read from where they are installed.
  serverExternalPackages: ["@resvg/resvg-js"],
  // A figure's forms are files beside its page: /trade.csv?… beside /trade?…
  rewrites: async () => [
    {
      source: "/:name([a-z][a-z0-9-]*).:format([A-Za-z0-9]+)",
      destination: "/figure/:name/:format",
    },
  ],
}

const withWords = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages are parsed while building, so that no browser needs the parser.
  experimental: {
    messages: {
      path: "./src/messages",
      format: "json",
      locales: ["en", "ru", "zh"],
      precompile: true,
    },
  },
})

export default withWords(config)
