import { circles, type SourceFile } from './imports.ts';
import { moduleOf, modules } from './modules.ts';

/** The modules that files of each module import, by its name. */
export function importedModules(files: readonly SourceFile[]): Map<string, Set<string>> {
  const imported = new Map<string, Set<string>>();
  for (const file of files) {
    const own = moduleOf(file.path);
    const others = file.files.map(moduleOf).filter((other) => other !== own);
    imported.set(own, new Set([...(imported.get(own) ?? []), ...others]));
  }
  return imported;
}

/** What is wrong with the imports of some files, one sentence for each problem. */
export function importProblems(files: readonly SourceFile[]): string[] {
  return [
    ...files.flatMap(({ path, files: imported, packages }) => {
      const own = moduleOf(path);
      const rule = modules[own];
      if (!rule) return [`${path}: the module ${own} has no rule`];
      return [
        ...imported
          .filter((file) => moduleOf(file) !== own && !rule.modules.includes(moduleOf(file)))
          .map((file) => `${path} imports ${file}: ${own} may not know ${moduleOf(file)}`),
        ...packages
          .filter((name) => !rule.packages.includes(name))
          .map((name) => `${path} imports ${name}: ${own} may not use it`),
        ...(isPlainOfPanel(path) ? [...packages, ...imported] : [])
          .filter((name) => /^preact(\/|$)|\.tsx$/.test(name))
          .map((name) => `${path} imports ${name}: in src/panel only .tsx files draw`),
      ];
    }),
    ...circles(files).map((circle) => `A circle: ${circle.join(' → ')}`),
  ];
}

/** In `src/panel` a `.ts` file uses neither the DOM nor preact. */
function isPlainOfPanel(path: string): boolean {
  return path.startsWith('src/panel/') && path.endsWith('.ts');
}
