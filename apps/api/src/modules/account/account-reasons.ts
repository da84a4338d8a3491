/** What can be wrong with an account, its invitation, its tokens and its views. */
export const accountReasons = {
  NAME_MISSING: "A name is needed.",
  NAME_TOO_LONG: "A name has {longest} characters at most.",
  NOT_AN_EMAIL: "This is not an e-mail address.",
  EMAIL_TAKEN: "This address has an account already.",
  PASSWORD_TOO_SHORT: "A password has at least {shortest} characters.",
  PASSWORD_TOO_LONG: "A password has {longest} characters at most.",
  INVITATION_NOT_VALID:
    "This invitation is not valid: it was used already, it is over, or the link is incomplete. Ask for a new one.",
  NO_OPEN_INVITATION: "There is no open invitation with this id.",
  NO_SUCH_ACCOUNT: "There is no account with this id.",
  NO_SUCH_SESSION: "You have no session with this id.",
  NO_SUCH_TOKEN: "You have no API token with this id.",
  OWN_ACCOUNT: "You cannot shut your own account.",
  SCOPE_MISSING: "A token needs a scope.",
  SCOPE_BEYOND_ROLE: "Your role is {role}: your tokens cannot have {scope}.",
  TOKEN_TOO_SHORT: "A token lasts a day at least.",
  TOKEN_TOO_LONG: "A token lasts {longest} days at most.",
  TOO_MANY_TOKENS: "You have {most} tokens: revoke one first.",
  NO_SUCH_VIEW: "You have no view with this id.",
  TITLE_LENGTH: "A title has 1 to {longest} characters.",
  PAGE_NOT_KEPT:
    "This page cannot be kept: the path begins with / and leads to a page of this site that shows data, in {longest} characters at most.",
  NO_DATA: "No data have been loaded yet.",
  TOO_MANY_VIEWS: "You keep {most} views, as many as there may be: delete one first.",
} as const
