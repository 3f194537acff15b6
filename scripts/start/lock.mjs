// Reads package-lock.json as npm does.

/** Where npm would look for a package from another, nearest first. */
function placesFrom(path, name) {
  const places = [];
  for (
    let folder = path;
    folder;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    places.push(`${folder}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

export function resolvePackage(packages, path, name) {
  return placesFrom(path, name).find((place) => packages[place]);
}

/** The places of what the app runs on: what its dependencies ask for, but not what they could also work with. */
export function runtimePackages(packages) {
  const reached = new Set([""]);
  for (const path of reached) {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = packages[path];
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const place = resolvePackage(packages, path, name);
      if (place) reached.add(place);
    }
  }
  return reached;
}
