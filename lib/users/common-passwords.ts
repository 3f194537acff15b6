/** Words that passwords are made of most often, in English and French. Lower case, four letters or more. */
const words =
  "password passwort motdepasse mdp1 azerty azertyuiop qwerty qwertz qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn " +
  "zxcvbnm qsdf qsdfgh wxcvbn welcome bienvenue bonjour hello admin administrator administrateur root user utilisateur " +
  "login letmein secret default changeme changezmoi test testing tester guest invite demo sample example monkey dragon " +
  "master maitre football soccer baseball basketball hockey sunshine soleil princess princesse iloveyou jetaime love " +
  "amour doudou loulou chouchou cheval nicolas camille marseille superman batman pokemon starwars starwar trustno " +
  "shadow michael jordan jennifer thomas daniel ashley jessica michelle charlie andrew matthew whatever freedom liberte " +
  "computer ordinateur internet google facebook apple samsung windows microsoft summer winter spring autumn automne " +
  "hiver printemps january february march april june july august september october november december janvier fevrier " +
  "mars avril juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday " +
  "sunday lundi mardi mercredi jeudi vendredi samedi dimanche shipstation webshopmanager webshop shop store boutique " +
  "orders abcd abcdef abcdefg abcdefgh alphabet company entreprise business owner manager";

/** Longest first, so that "passwordless" loses "password" and not "pass". */
const longestFirst = words.split(" ").sort((left, right) => right.length - left.length);

const walks = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn"];

const lookAlikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Whether the password is what guessers try first: one or two common words dressed up, a walk, or a few signs repeated. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (new Set(plain).size < 5) return true;
  const undressed = plain.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign);
  return [plain, undressed].some(isMadeOfCommonParts);
}

function isMadeOfCommonParts(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (walks.some((walk) => isWalk(letters, walk))) return true;
  const found = new Set<string>();
  let rest = letters;
  for (const word of longestFirst) {
    if (!rest.includes(word)) continue;
    found.add(word);
    rest = rest.replaceAll(word, "");
  }
  // Four words in a row are a passphrase again, common as each may be.
  return rest.length < 3 && found.size < 4;
}

/** All letters taken in one stretch along the keys or the alphabet, once or several times over. */
function isWalk(letters: string, walk: string): boolean {
  if (letters.length < 8) return false;
  return (walk + walk).includes(letters) || [...walk].reverse().join("").includes(letters);
}
