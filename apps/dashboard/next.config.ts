import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ["@khorgos/types"],
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
