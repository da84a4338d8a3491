const words: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "E-mail or password is wrong. Nothing was changed; try again.",
  INVALID_PASSWORD: "The current password is wrong. Nothing was changed; try again.",
  INVALID_EMAIL: "This is not an e-mail address.",
  INVALID_ORIGIN:
    "This address is not the one the server was set up for. Open the dashboard at its own address, or set PUBLIC_URL.",
  API_UNREACHABLE: "The server does not answer at the moment. Try again in a minute.",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "This address has an account already. Sign in instead.",
  PASSWORD_TOO_SHORT: "A password has at least 10 characters.",
}

/** Posts to a sign-in route. Returns null when it worked, else what to tell the reader. */
export async function postAuth(path: string, body: Record<string, string>): Promise<string | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (response.ok) return null
    const answer: { code?: string; message?: string } = await response.json().catch(() => ({}))
    return words[answer.code ?? ""] ?? answer.message ?? "This did not work. Try again."
  } catch {
    return "The server does not answer at the moment. Try again in a minute."
  }
}
