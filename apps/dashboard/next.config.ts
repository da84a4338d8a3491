import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ["@khorgos/types"],
}

export default createNextIntlPlugin("./src/i18n/request.ts")(config)
