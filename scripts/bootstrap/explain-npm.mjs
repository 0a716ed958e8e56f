/**
 * What npm's failure means and what to do about it. First match wins.
 *
 * @type {{ seen: RegExp, say: (root: string) => string }[]}
 */
const CAUSES = [
  {
    seen: /cannot start npm/,
    say: () => 'npm was not found. Install Node 20 or later together with npm, then run the same command again.',
  },
  {
    seen: /ENOSPC|no space left/i,
    say: (root) =>
      `There is too little room: the packages need about 400 MB in ${root} and as much in npm's cache. Make room and run the same command again.`,
  },
  {
    seen: /EACCES|EPERM|EROFS/,
    say: (root) =>
      `The packages are not installed yet and this user may not write to ${root}. Copy the folder to one you own, or let its owner run "npm ci" once.`,
  },
  {
    seen: /EUSAGE|in sync|Missing: .* from lock file/,
    say: () =>
      'package.json asks for other packages than package-lock.json holds. Run "npm install", look at what it changed and commit it.',
  },
  {
    seen: /EINTEGRITY/,
    say: () =>
      'A downloaded package differs from what package-lock.json promises. Run "npm cache clean --force" and try again; if it persists, the registry or a proxy alters packages.',
  },
  {
    seen: /ENOTCACHED/,
    say: () =>
      'npm is set to work offline and a package is not in its cache. Unset npm\'s "offline" setting once, with a network.',
  },
  {
    seen: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network/i,
    say: () =>
      'The npm registry cannot be reached. The first run needs a network (npm config "registry", "proxy" and "https-proxy" apply); later runs need none.',
  },
  {
    seen: /E401|E403|ENEEDAUTH/,
    say: () =>
      'The npm registry refused this user. Check the npm settings "registry" and its login, then run the same command again.',
  },
  {
    seen: /E404|ETARGET|E5\d\d/,
    say: () =>
      'The npm registry does not offer one of the packages that package-lock.json names. Check the npm setting "registry", then run the same command again.',
  },
]

/**
 * @param {string} words what npm printed, or the code of a failed system call
 * @param {string} root
 */
export function explainNpm(words, root) {
  const cause = CAUSES.find(({ seen }) => seen.test(words))
  const tail = words.trim().split('\n').slice(-8).join('\n')
  const sentence = cause ? cause.say(root) : 'npm could not install the packages; what it said last is above.'
  return words.includes('\n') ? `${tail}\n${sentence}` : sentence
}
